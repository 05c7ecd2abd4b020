import gridCss from "@univerjs/preset-sheets-core/lib/index.css";
import css from "./style.css";
import { Desk } from "./desk";
import { element } from "./element";

document.head.append(element("style", {}, gridCss), element("style", {}, css));
void new Desk(document.body).start();
