/** Pasted text has no file. */
const PASTED = "pasted text";

/** What an import is called: as it was typed, or as its file; and the file's name, which may be anything. */
export function titleOf(
  typed: string,
  name: string,
): { readonly title: string; readonly fileName: string } {
  const fileName = clean(name.replaceAll(/[\\/]/gu, "_")).slice(-100) || PASTED;
  const title = clean(typed) || clean(fileName.replace(/\.[a-z\d]{1,4}$/iu, "")) || PASTED;
  return { title: title.slice(0, 120), fileName };
}

const clean = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim();
