/** The sheet that a printed copy is put on, if that name is free or was given by this add-in before. */
export const COPY_NAME = "打印稿";

/** Whether a sheet is named as a printed copy is: the check looks at the bulletin it was made from instead. */
export function isPrintCopy(sheetName: string): boolean {
  return /^打印稿\d*$/.test(sheetName);
}
