import { display } from "@/lib/arithmetic/display";
import type { Span } from "@/lib/arithmetic/expression";
import { printWorking, type PrintedWorking } from "@/lib/arithmetic/print-working";
import { readName } from "@/lib/arithmetic/read-name";
import { mayTry } from "./effort";
import type { KnownNames } from "./known-names";
import type { NameAbove } from "./rests-on";
import { workExample } from "./work-example";
import { isLossWord, readWorked } from "./worked-request";

/** A word of the loss vocabulary in a sentence, and what it comes to. */
export interface InlineValue {
  readonly span: Span;
  /** "= 0.64", "≈ 0.123". */
  readonly value: string;
  readonly working: PrintedWorking;
  /** What it rests on of posts above. */
  readonly above: readonly NameAbove[];
}

const CALL = /(?<![\p{L}\p{N}_\\}])[\p{L}\\][\p{L}\p{N}\\_{}]{0,30}(?=\()/gu;
/** What makes a call a part of something longer. */
const GOES_ON_BEFORE = /[-+−–*×·/÷^=<>≤≥≈≠|([{]\s*$/u;
const GOES_ON_AFTER = /^\s*[-+−–*×·/÷^=<>≤≥≈≠|²³]/u;

/**
 * The first `most` calls of a text that stand by themselves and have a value here. One that is part of a sum, or
 * that has no value, is left alone.
 */
export function inlineValues(
  text: string,
  taken: readonly Span[],
  known: KnownNames,
  most: number,
): readonly InlineValue[] {
  const values: InlineValue[] = [];
  for (const { index } of text.matchAll(CALL)) {
    if (values.length >= most || known.effort.tries < 0) break;
    const span = standingCall(text, index);
    if (!span || taken.some(({ start, end }) => span.start < end && start < span.end)) continue;
    const value = inlineValue(text.slice(span.start, span.end), known);
    if (value) values.push({ ...value, span });
  }
  return values;
}

/** Where the call of a loss word reaches that begins here; null where it is part of something. */
function standingCall(text: string, start: number): Span | null {
  const name = readName(text, start);
  if (!name || text[name.end] !== "(" || !isLossWord(name.name)) return null;
  const end = closing(text, name.end);
  if (end === null || GOES_ON_BEFORE.test(text.slice(Math.max(0, start - 8), start))) return null;
  return GOES_ON_AFTER.test(text.slice(end, end + 8)) ? null : { start, end };
}

/** What a text that is one expression comes to; null where it is none, or has no value here. */
export function inlineValue(text: string, known: KnownNames): Omit<InlineValue, "span"> | null {
  const request = known.effort.tries < 0 ? null : readWorked(text);
  if (!request || request.chain.links.length > 0 || request.at.length > 0) return null;
  if (!mayTry(known.effort)) return null;
  const worked = workExample(request, known).cases?.[0];
  const side = worked?.sides[0];
  if (!side) return null;
  const shown = display(side.value).text;
  return {
    value: side.value.kind === "approximate" ? shown : `= ${shown}`,
    working: printWorking(side.steps, side.value),
    above: worked.above,
  };
}

const MOST = 200;

/** Behind the bracket that closes the one at `open`. */
function closing(text: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + MOST); at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}
