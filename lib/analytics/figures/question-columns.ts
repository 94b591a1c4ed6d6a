import type { ItemReport } from "../item-report";

/** Which question a line is of, in the words of the export of answers. */
export const QUESTION_COLUMNS = {
  position: ({ item }: { readonly item: ItemReport }) => item.position,
  question: ({ item }: { readonly item: ItemReport }) => item.item.key,
  title: ({ item }: { readonly item: ItemReport }) => item.item.title,
} as const;

/** The rows that each question has, with their question. */
export function rowsOfQuestions<Row extends object>(
  items: readonly ItemReport[],
  rowsOf: (item: ItemReport) => readonly Row[],
): readonly (Row & { readonly item: ItemReport })[] {
  return items.flatMap((item) => rowsOf(item).map((row) => ({ ...row, item })));
}
