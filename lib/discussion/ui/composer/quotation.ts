import { blockEdit, type Passage, type TextEdit } from "./text-edit";

/** A passage of somebody's post. */
export interface Quoted {
  /** "Anonymous" where the author hid her name. */
  readonly author: string;
  /** The post's address. */
  readonly href: string;
  readonly text: string;
}

/** Quotes a passage at the end of the text, or where the cursor stands in one. */
export function quoteEdit(passage: Passage, { author, href, text }: Quoted): TextEdit {
  const lines = text
    .trim()
    .split(/\n{2,}/u)
    .flatMap((paragraph, index) => [...(index === 0 ? [] : [""]), ...paragraph.split("\n")]);
  const quoted = [`[${escapeLabel(author)} wrote](${href}):`, "", ...lines];
  const at = passage.text.trim() === "" ? { ...passage, start: 0 } : passage;
  return blockEdit(
    { ...at, end: at.text.trim() === "" ? at.text.length : at.end },
    quoted.map((line) => `> ${line}`.trimEnd()).join("\n"),
  );
}

/** A name as the words of a link can hold it. */
export const escapeLabel = (name: string): string => name.replaceAll(/[\\[\]*_`$<>]/gu, "\\$&");
