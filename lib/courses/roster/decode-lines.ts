import type { RosterFault } from "./roster-line";

/** A line of a file without its ending. */
export interface TextLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

const LF = 0x0a;
const CR = 0x0d;

const UTF_8_ADVICE = "Save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”) and upload it again.";

/**
 * The lines of a file, whatever ends them. Bytes that are no UTF-8 are a fault of the line that they
 * stand in, so that the person sees where.
 */
export function decodeLines(bytes: Uint8Array): {
  readonly lines: readonly TextLine[];
  readonly faults: readonly RosterFault[];
} {
  if (isUtf16(bytes)) {
    return { lines: [], faults: [{ line: 1, words: `The file is UTF-16. ${UTF_8_ADVICE}` }] };
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const lines: TextLine[] = [];
  const faults: RosterFault[] = [];
  const withoutMark = hasByteOrderMark(bytes) ? bytes.subarray(3) : bytes;
  splitLines(withoutMark).forEach((part, index) => {
    const line = index + 1;
    try {
      lines.push({ line, text: decoder.decode(part) });
    } catch {
      faults.push({ line, words: `Some letters are not UTF-8. ${UTF_8_ADVICE}` });
    }
  });
  return { lines, faults };
}

const hasByteOrderMark = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** In UTF-8 no other character has these bytes in it. */
function splitLines(bytes: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte !== LF && byte !== CR) continue;
    parts.push(bytes.subarray(start, at));
    if (byte === CR && bytes[at + 1] === LF) at += 1;
    start = at + 1;
  }
  if (start < bytes.length) parts.push(bytes.subarray(start));
  return parts;
}
