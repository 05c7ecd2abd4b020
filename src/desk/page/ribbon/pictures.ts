/** Plain line drawings for the desk's own buttons, 24 by 24. */
const PATHS = {
  open: "M3 6.5A1.5 1.5 0 0 1 4.5 5H9l2 2h6.5A1.5 1.5 0 0 1 19 8.5V10M3 6.5V18.5A1.5 1.5 0 0 0 4.5 20H18l3-10H6.5L3.6 19.5",
  save: "M5 4h11l4 4v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM8 4v5h7V4M8 20v-6h8v6",
  undo: "M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3",
  redo: "M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h3",
  page: "M6 3h9l4 4v14H6ZM15 3v4h4M9 11h7M9 14h7M9 17h5",
  grid: "M4 4h16v16H4ZM4 9.3h16M4 14.6h16M9.3 4v16M14.6 4v16",
  pdf: "M6 3h9l4 4v14H6ZM15 3v4h4M9 17v-5h1.5a1.5 1.5 0 0 1 0 3H9",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5 20c0-4 3-6 7-6s7 2 7 6",
  wrap: "M4 5h16M4 10h13a3 3 0 0 1 0 6h-4M15 13.5 12.5 16l2.5 2.5M4 16h4",
  merge: "M3 6h18v12H3ZM12 6v2.5M12 15.5V18M6 12h4M8.5 10.5 10 12l-1.5 1.5M18 12h-4M15.500 10.500 14 12l1.500 1.500",
  left: "M4 5h16M4 10h10M4 15h16M4 20h10",
  center: "M4 5h16M7 10h10M4 15h16M7 20h10",
  right: "M4 5h16M10 10h10M4 15h16M10 20h10",
} as const;

export function picture(name: keyof typeof PATHS, size = 24): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 24 24",
    width: String(size),
    height: String(size),
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "1.5",
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
    "aria-hidden": "true",
  })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

const SVG = "http://www.w3.org/2000/svg";
