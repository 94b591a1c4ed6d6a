const MOST = 40;

/** A cell as a sentence may quote it: short, and without characters that would not show or mislead. */
export function shownCell(cell: string): string {
  const characters = [...cell.replaceAll(/[\p{C}\u2028\u2029]/gu, "·")];
  return characters.length <= MOST
    ? `“${characters.join("")}”`
    : `“${characters.slice(0, MOST - 1).join("")}…”`;
}
