/** What the letters that can be answered begin with: what stands below it in an answer is no part of it. */
export const MARKER = "*** Answer above this line ***";

/** Where the mail that an answer answers stands in it, as lines. */
export interface QuotedPart {
  /** The first, with the words that introduce it. */
  readonly from: number;
  /**
   * Before this one its lines stand behind ">", and others among them are the answerer's; from this
   * one on they look like hers, and all are taken for quoted.
   */
  readonly to: number;
}

const MARKED = /^[\s>*#|]*Answer above this line[\s*]*$/iu;
/** "On … wrote:" as mail programs begin it in the languages that they know. */
const OPENING = /^[\s>]*(?:On|Am|Le|El|Il|Em|Op|Den|På|Dne|Dnia|W dniu|In data)\s/u;
/** "From: …" of a block of headers, which such a block begins with. */
const SENDER = /^[\s>*]*(?:From|Von|De|Da|Van|Från|Fra|Od|Expéditeur)\s?\*?\s?:/u;
const LABEL = /^[\s>*]*\p{L}[\p{L} -]{0,20}\*?\s?:/u;
/** "-----Original Message-----" */
const NAMED_RULE = /^[\s>]*-{3,}\s*\p{L}[\p{L} ']{3,40}-{3,}\s*$/u;
const RULE = /^[\s>]*[_-]{10,}\s*$/u;
/** An address, a time or a year. */
const WHEN_OR_WHO = /@|\d[:.h]\d\d|\d{4}/u;
/** So many lines the words before a quotation may take. */
const MOST_OPENING = 4;
const MOST_LABELS = 8;

/** Finds the mail that an answer answers; null where nothing of it is left. */
export function quotedPart(lines: readonly string[]): QuotedPart | null {
  const marker = lines.findIndex((line) => MARKED.test(line));
  if (marker >= 0) {
    const from = introduction(lines, marker);
    return { from, to: isQuoted(lines[marker] ?? "") ? lines.length : from };
  }
  const block = lines.findIndex((_line, at) => isOlderMail(lines, at));
  const to = block < 0 || isQuoted(lines[block] ?? "") ? lines.length : aboveRules(lines, block);
  const opening = lines.findIndex((line, at) => OPENING.test(line) && leadsToQuoted(lines, at));
  if (opening >= 0 && opening < to) return { from: opening, to };
  if (block >= 0) return { from: aboveRules(lines, block), to };
  return atTheEnd(lines);
}

/** Whether a mail begins at a line as programs put it below an answer that mark nothing as quoted. */
const isOlderMail = (lines: readonly string[], at: number): boolean =>
  NAMED_RULE.test(lines[at] ?? "") ||
  (SENDER.test(lines[at] ?? "") && isHeaderBlock(lines.slice(at, at + MOST_LABELS)));

export const isQuoted = (line: string): boolean => /^\s*>/u.test(line);
const isBlank = (line: string | undefined): boolean => line?.trim() === "";
const isBetween = (line: string | undefined): boolean =>
  line !== undefined && (isBlank(line) || isQuoted(line));

/** Where the words begin that introduce what stands at a line: "On … wrote:", or a block of headers. */
function introduction(lines: readonly string[], at: number): number {
  let end = at;
  while (end > 0 && isBetween(lines[end - 1])) end -= 1;
  let start = end;
  while (start > 0 && end - start < MOST_LABELS && !isBlank(lines[start - 1])) start -= 1;
  const above = lines.slice(start, end);
  const label = above.findIndex((_line, index) => isHeaderBlock(above.slice(index)));
  if (label >= 0) return aboveRules(lines, start + label);
  return openingAbove(lines, end) ?? aboveRules(lines, end);
}

/** The first line of "On … wrote:" that ends above a line; null where no such words stand there. */
function openingAbove(lines: readonly string[], end: number): number | null {
  const last = lines[end - 1] ?? "";
  if (!/[:：]\s*$/u.test(last)) return null;
  let words = "";
  for (let at = end - 1; at >= Math.max(0, end - MOST_OPENING); at -= 1) {
    const line = lines[at] ?? "";
    if (isBlank(line)) break;
    words = `${line} ${words}`;
    if (OPENING.test(line) && /\d/u.test(words)) return at;
  }
  // In another language: the line that tells when, or whose words follow, and what it was broken from.
  if (!WHEN_OR_WHO.test(last)) return null;
  const isBroken = last.includes(">") && !last.includes("<") && !isBlank(lines[end - 2]);
  return Math.max(0, end - (isBroken ? 2 : 1));
}

/** Whether lines begin with the headers of a mail, which name an address or a time. */
function isHeaderBlock(lines: readonly string[]): boolean {
  const end = lines.findIndex((line) => isBlank(line));
  const block = end < 0 ? lines : lines.slice(0, end);
  return (
    LABEL.test(block[0] ?? "") &&
    block.filter((line) => LABEL.test(line)).length >= 3 &&
    block.some((line) => WHEN_OR_WHO.test(line))
  );
}

/** The line from which on only rules and blank lines stand above another. */
function aboveRules(lines: readonly string[], at: number): number {
  let from = at;
  for (let above = at - 1; above >= 0; above -= 1) {
    const line = lines[above] ?? "";
    if (RULE.test(line) || NAMED_RULE.test(line)) from = above;
    else if (!isBlank(line)) break;
  }
  return from;
}

/** Whether words such as "On … wrote:" begin at a line, with a quoted line below them. */
function leadsToQuoted(lines: readonly string[], at: number): boolean {
  let words = "";
  for (let index = at; index < at + MOST_OPENING && !isBlank(lines[index]); index += 1) {
    words += ` ${lines[index] ?? ""}`;
    if (!/[:：]\s*$/u.test(words)) continue;
    let next = index + 1;
    while (next < lines.length && isBlank(lines[next])) next += 1;
    return /\d/u.test(words) && isQuoted(lines[next] ?? "");
  }
  return false;
}

/** Quoted lines that an answer ends with, where words in whatever language introduce them. */
function atTheEnd(lines: readonly string[]): QuotedPart | null {
  let end = lines.length;
  while (end > 0 && isBetween(lines[end - 1])) end -= 1;
  const from = lines.slice(end).some(isQuoted) ? openingAbove(lines, end) : null;
  return from === null ? null : { from, to: lines.length };
}
