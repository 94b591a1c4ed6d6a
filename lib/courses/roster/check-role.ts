import { courseRoleSchema, type CourseRole } from "@/lib/identity/schema";
import { shownCell } from "./shown-cell";

/** The role of a cell, or what is wrong with it. */
export function checkRole(
  cell: string,
): { readonly role: CourseRole } | { readonly words: string } {
  if (cell === "") return { words: "There is no role. Write learner, mentor or instructor." };
  const word = cell.toLowerCase();
  const read = courseRoleSchema.safeParse(word);
  if (read.success) return { role: read.data };
  return word.startsWith("admin")
    ? {
        words: `A roster makes nobody ${shownCell(cell)}. Write learner, mentor or instructor.`,
      }
    : { words: `The role ${shownCell(cell)} is not known. Write learner, mentor or instructor.` };
}
