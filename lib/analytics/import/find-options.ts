import type { ColumnContents } from "./describe-column";
import type { ColumnSetting, Separator } from "./import-settings";
import { splitOptions, splitTicks } from "./read-answer";

/** A class of options that go on from each other. */
const RANGES = [/^[a-z]$/iu, /^\d$/u] as const;

/** From which share of the answers on letters are taken for the options, and the rest for slips. */
const MOST = 0.9;

/** From which share on something counts as an option though it stands far from the others. */
const OFTEN = 0.02;

/** So few of them are slips in any class. */
const SLIPS = 3;

/**
 * The options of an item: what was typed, or what is found in the answers and the key. Where nearly
 * all are single letters (or digits) those from the first to the last of them are options, chosen or
 * not, and anything else is not: it is a slip that somebody should see.
 */
export function findOptions(
  { values }: Pick<ColumnContents, "values">,
  { kind, options }: Pick<ColumnSetting, "kind" | "options">,
  right: readonly string[],
  separator: Separator,
): readonly string[] {
  const typed = splitOptions(options);
  if (typed.length > 0) return unique(typed);
  const counts = new Map<string, number>();
  for (const { value, count } of values) {
    for (const tick of kind === "several" ? splitTicks(value, separator) : [value]) {
      const option = spelled(tick);
      counts.set(option, (counts.get(option) ?? 0) + count);
    }
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const keys = right.map(spelled);
  for (const range of RANGES) {
    const within = [...counts].filter(([option]) => range.test(option));
    const share = within.reduce((sum, [, count]) => sum + count, 0);
    if (all > 0 && share >= MOST * all && keys.every((key) => range.test(key))) {
      return fill([...between(within, all), ...keys]);
    }
  }
  return unique([...counts.keys(), ...keys]).toSorted(byNumber.compare);
}

const byNumber = new Intl.Collator("en", { numeric: true });

/** A letter is one option however it is written. */
const spelled = (tick: string): string => (/^[a-z]$/u.test(tick) ? tick.toUpperCase() : tick);

const code = (option: string): number => option.codePointAt(0) ?? 0;

/** Those that lie near each other; one far away is an option only where it is often chosen. */
function between(found: readonly (readonly [string, number])[], all: number): readonly string[] {
  const sorted = found.toSorted(([one], [other]) => code(one) - code(other));
  const kept: string[] = [];
  for (const [option, count] of sorted) {
    const last = kept.at(-1);
    const isNear = last === undefined || areNear(code(last), code(option));
    if (isNear || count >= Math.max(SLIPS, OFTEN * all)) kept.push(option);
  }
  return kept;
}

/** With what lies between two that are near each other; letters begin with A where they begin near it. */
function fill(options: readonly string[]): readonly string[] {
  const filled = new Set<number>();
  for (const at of options.map(code).toSorted((one, other) => one - other)) {
    const last = Math.max(...filled, LETTER_A - 1);
    const isNear = filled.size === 0 ? at > LETTER_A && at - last <= 3 : areNear(last, at);
    for (let next = isNear ? last + 1 : at; next <= at; next += 1) filled.add(next);
  }
  return [...filled].map((at) => String.fromCodePoint(at));
}

const LETTER_A = 65;
const DIGIT_0 = 48;

/** Whether what lies between the two is an option too: the first five always are. */
const areNear = (one: number, other: number): boolean =>
  other - one <= 2 || other - (one < LETTER_A ? DIGIT_0 : LETTER_A) < 5;

function unique(options: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const option of options) {
    const known = option.toLowerCase();
    if (!seen.has(known)) seen.set(known, option);
  }
  return [...seen.values()];
}
