const FORBIDDEN = /[\\/?*[\]:]/;

/** Why a text cannot be the name of a worksheet, or null when it can. */
export function sheetNameProblem(name: string): string | null {
  if (name.length === 0) return "A sheet's name cannot be empty.";
  if (name.length > 31) return "A sheet's name has at most 31 characters.";
  if (FORBIDDEN.test(name)) return "A sheet's name cannot hold any of \\ / ? * [ ] :";
  if (name.startsWith("'") || name.endsWith("'")) return "A sheet's name cannot begin or end with an apostrophe.";
  if (name.toUpperCase() === "HISTORY") return "History is a name Excel keeps for itself.";
  return null;
}
