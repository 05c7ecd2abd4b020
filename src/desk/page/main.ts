import gridCss from "@univerjs/preset-sheets-core/lib/index.css";
import css from "./style.css";
import { Desk } from "./desk";
import { element } from "./element";

document.head.append(element("style", {}, gridCss), element("style", {}, css));
const desk = new Desk(document.body);
// For tests and for the browser's console.
Object.assign(globalThis, { desk });
void desk.start();
