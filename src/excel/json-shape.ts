/** Whether parsed JSON, which anybody may have written, is of a shape. */
export type Shape = (json: unknown) => boolean;

export const isBoolean: Shape = (json) => typeof json === "boolean";

/** A whole number from 0 on. */
export function whole(most: number): Shape {
  return (json) => typeof json === "number" && Number.isInteger(json) && json >= 0 && json <= most;
}

export function number(least: number, most: number): Shape {
  return (json) => typeof json === "number" && json >= least && json <= most;
}

export function text(longest: number, pattern?: RegExp): Shape {
  return (json) => typeof json === "string" && json.length <= longest && (pattern?.test(json) ?? true);
}

/** null, or of the shape. */
export function orNull(shape: Shape): Shape {
  return (json) => json === null || shape(json);
}

export function either(...shapes: readonly Shape[]): Shape {
  return (json) => shapes.some((shape) => shape(json));
}

export function listOf(shape: Shape, most: number): Shape {
  return (json) => Array.isArray(json) && json.length <= most && json.every(shape);
}

/** An array of as many as there are shapes, each of its own. */
export function tuple(...shapes: readonly Shape[]): Shape {
  return (json) =>
    Array.isArray(json) && json.length === shapes.length && shapes.every((shape, index) => shape(json[index]));
}

/** An object with these keys, all of them and no others. */
export function record(shapes: Readonly<Record<string, Shape>>): Shape {
  return (json) => partial(shapes)(json) && Object.keys(shapes).every((key) => Object.hasOwn(json as object, key));
}

/** An object with some of these keys and no others. */
export function partial(shapes: Readonly<Record<string, Shape>>): Shape {
  return (json) =>
    typeof json === "object" &&
    json !== null &&
    !Array.isArray(json) &&
    Object.entries(json).every(([key, value]) => Object.hasOwn(shapes, key) && (shapes[key] as Shape)(value));
}
