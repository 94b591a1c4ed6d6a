import { escapeLabel } from "./quotation";
import type { Passage, TextEdit } from "./text-edit";

/** Somebody who can be mentioned. */
export interface Mentioned {
  readonly id: string;
  readonly name: string;
}

/** A name that is being typed after an "@". */
export interface MentionAt {
  /** Where the "@" stands. */
  readonly from: number;
  readonly query: string;
}

/** Names have a few words; further back nothing is looked for. */
const MOST = 60;
/** After an "@" that begins a word, so that an e-mail address is none; up to three words. */
const TYPED =
  /(?:^|[\s(*_>])@(?<name>\p{L}[\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]+){0,2})$/u;

/** The name that is being typed where the cursor stands; null where none is. */
export function mentionAt({ text, start, end }: Passage): MentionAt | null {
  if (start !== end) return null;
  const before = text.slice(Math.max(0, start - MOST), start);
  const query = TYPED.exec(before)?.groups?.["name"];
  return query === undefined ? null : { from: start - query.length - 1, query };
}

/** Puts somebody in the place of the name that was being typed. */
export function mentionEdit(at: MentionAt, { id, name }: Mentioned): TextEdit {
  const insert = `[@${escapeLabel(name)}](mention:${id}) `;
  const after = at.from + insert.length;
  return { from: at.from, to: at.from + 1 + at.query.length, insert, select: [after, after] };
}
