/**
 * A name as it is looked for: without accents and capitals, its words apart. The database folds the
 * names that it keeps in the same way.
 */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replaceAll(/[-.'’\s]+/gu, " ")
    .trim();
}
