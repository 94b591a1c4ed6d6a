/** What stands in a text field, and which part of it is selected. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One change of a text: what stands from `from` to `to` is replaced, then a part is selected. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly select: readonly [start: number, end: number];
}

/** The text after the change, as it would stand in the field. */
export function edited(text: string, { from, to, insert, select }: TextEdit): Passage {
  return { text: text.slice(0, from) + insert + text.slice(to), start: select[0], end: select[1] };
}

/** Puts signs around what is selected, or takes them away where they stand there already. */
export function surround({ text, start, end }: Passage, sign: string): TextEdit {
  const size = sign.length;
  const chosen = text.slice(start, end);
  if (standsAround(text, start, end, sign)) {
    const insert = chosen;
    return { from: start - size, to: end + size, insert, select: [start - size, end - size] };
  }
  return {
    from: start,
    to: end,
    insert: sign + chosen + sign,
    select: [start + size, end + size],
  };
}

/** Whether just these signs stand there: `**bold**` is not italic with a star to spare. */
function standsAround(text: string, start: number, end: number, sign: string): boolean {
  const size = sign.length;
  const mark = sign.charAt(0);
  return (
    text.slice(start - size, start) === sign &&
    text.slice(end, end + size) === sign &&
    start >= size &&
    text.charAt(start - size - 1) !== mark &&
    text.charAt(end + size) !== mark
  );
}

/** A piece of code; where it has lines, they are fenced off. */
export const codeEdit = (passage: Passage): TextEdit => fencedOrSurrounded(passage, "`", "```");

/** A formula; where it has lines, it stands by itself. */
export const mathsEdit = (passage: Passage): TextEdit => fencedOrSurrounded(passage, "$", "$$");

function fencedOrSurrounded(passage: Passage, sign: string, fence: string): TextEdit {
  const { text, start, end } = passage;
  const chosen = text.slice(start, end);
  if (!chosen.includes("\n")) return surround(passage, sign);
  const edit = blockEdit(passage, `${fence}\n${chosen}\n${fence}`);
  const inside = edit.from + edit.insert.indexOf(chosen);
  return { ...edit, select: [inside, inside + chosen.length] };
}

/** A link: to what is selected where that is an address, else from it. */
export function linkEdit({ text, start, end }: Passage): TextEdit {
  const chosen = text.slice(start, end);
  if (/^(?:https?:\/\/|\/)\S+$/u.test(chosen)) {
    return {
      from: start,
      to: end,
      insert: `[words](${chosen})`,
      select: [start + 1, start + 1 + "words".length],
    };
  }
  const at = start + chosen.length + "[](".length;
  return {
    from: start,
    to: end,
    insert: `[${chosen}](address)`,
    select: [at, at + "address".length],
  };
}

/** Puts a piece of text in the place of what is selected, and the cursor behind it. */
export function insertEdit({ start, end }: Passage, insert: string): TextEdit {
  const at = start + insert.length;
  return { from: start, to: end, insert, select: [at, at] };
}

/** Puts a piece of text in the place of what is selected, with an empty line before and after. */
export function blockEdit(passage: Passage, block: string): TextEdit {
  const before = passage.text.slice(0, passage.start);
  const after = passage.text.slice(passage.end);
  const lead = before.trim() === "" ? "" : "\n\n".slice(/\n{0,2}$/u.exec(before)?.[0].length ?? 0);
  const tail = "\n\n".slice(/^\n{0,2}/u.exec(after)?.[0].length ?? 0);
  return insertEdit(passage, lead + block + tail);
}
