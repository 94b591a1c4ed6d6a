/**
 * What a text says, whatever it was packed in: HTML, JSON inside of HTML, JavaScript. Tags and
 * escapes go, every run of white space is one space, so that a sentence reads the same in all.
 */
export function plain(text: string): string {
  return text
    .replaceAll(/\\u([\da-f]{4})/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(/\\[nrt]/gu, " ")
    .replaceAll("\\", "")
    .replaceAll(/<[^<>]*>/gu, " ")
    .replaceAll(/&(amp|lt|gt|quot|#x27|#39|nbsp);/gu, (entity) => ENTITIES[entity] ?? " ")
    .replaceAll(/[\s\u00a0\u202f]+/gu, " ")
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&#39;": "'",
};
