import { createElement } from "react";

/**
 * Stands in for what Fluent's icons are made with: the pane's are paths in the colour of the words beside them, and need
 * neither colours of their own nor mirroring. A kilobyte of a page that may weigh 300.
 */
export const createFluentIcon = (_name, width, paths) => {
  const size = width === "1em" ? "20" : width;
  return (props) =>
    createElement(
      "svg",
      {
        "aria-hidden": true,
        fill: "currentColor",
        width,
        height: width,
        viewBox: `0 0 ${size} ${size}`,
        ...props,
        style: { display: "inline", lineHeight: 0, forcedColorAdjust: "auto" },
      },
      ...paths.map((d) => createElement("path", { d, fill: "currentColor" })),
    );
};
