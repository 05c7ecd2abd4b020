/**
 * Stands in for rtl-css-js, by which Griffel mirrors styles for languages written from right to left: the pane speaks
 * Chinese. Two kilobytes of a page that may weigh 300.
 */
export const convert = (styles) => styles;
export const convertProperty = (key, value) => ({ key, value });
