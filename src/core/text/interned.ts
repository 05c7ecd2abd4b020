/**
 * The same text as the engine keeps names of properties. Such texts are compared by where they lie; one unit among them
 * that was cut from a cell makes every comparison of units slower, and has the code of the functions compiled anew.
 */
export function interned(text: string): string {
  return Object.keys({ [text]: true })[0] as string;
}
