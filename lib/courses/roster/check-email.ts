import { emailSchema } from "@/lib/identity/schema";
import { isFormula } from "./is-formula";
import { shownCell } from "./shown-cell";

/** The address of a cell in small letters, or what is wrong with it. */
export function checkEmail(cell: string): { readonly email: string } | { readonly words: string } {
  const shown = shownCell(cell);
  if (cell === "") return { words: "There is no e-mail address. Add it, or take the line out." };
  if (isFormula(cell)) {
    return {
      words: `The e-mail ${shown} begins like a formula of a spreadsheet. Write the plain address.`,
    };
  }
  if (/<[^>]*@/u.test(cell)) {
    return { words: `The e-mail ${shown} has more than the address in it. Leave out the name.` };
  }
  if ((cell.match(/@/gu)?.length ?? 0) > 1) {
    return { words: `The e-mail ${shown} is more than one address. Keep one of them.` };
  }
  const read = emailSchema.safeParse(cell);
  if (read.success) return { email: read.data };
  return cell.length > 254
    ? { words: "The e-mail has more than 254 characters. Check where the address ends." }
    : { words: `The e-mail ${shown} is no address. Write one such as ada@example.org.` };
}
