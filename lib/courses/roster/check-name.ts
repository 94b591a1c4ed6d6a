import { personNameSchema } from "@/lib/identity/schema";
import { isFormula } from "./is-formula";
import { shownCell } from "./shown-cell";

/** The name of a cell, or what is wrong with it. */
export function checkName(cell: string): { readonly name: string } | { readonly words: string } {
  const shown = shownCell(cell);
  if (cell === "") return { words: "There is no name. Write how others should see this person." };
  if (isFormula(cell)) {
    return { words: `The name ${shown} begins like a formula of a spreadsheet. Write it plainly.` };
  }
  if (cell.includes("\u{FFFD}")) {
    return {
      words: `The name ${shown} has a letter that was lost when the file was converted. Write it anew.`,
    };
  }
  if (/\p{C}/u.test(cell)) {
    return { words: `The name ${shown} has characters that do not show. Type it anew.` };
  }
  const read = personNameSchema.safeParse(cell);
  if (read.success) return { name: read.data };
  return /[<>]/u.test(cell)
    ? { words: `The name ${shown} has < or > in it. Leave them out.` }
    : { words: `The name ${shown} has more than 80 characters. Shorten it.` };
}
