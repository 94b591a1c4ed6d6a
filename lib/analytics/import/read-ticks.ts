import { shownCell } from "@/lib/courses/roster/shown-cell";
import type { ImportSettings } from "./import-settings";
import { isBlank, optionNamed, splitTicks } from "./read-answer";
import type { ImportItem } from "./response-import";

/** What a cell says; null where it is a blank answer. */
export interface ReadTicks {
  readonly ticked: string[] | null;
  /** What is wrong, and what to do. */
  readonly fault?: string;
  /** What is odd, though it can be read. */
  readonly remark?: string;
}

/** The options that a cell ticks, as the item spells them. */
export function readTicks(
  cell: string,
  { kind, options }: Pick<ImportItem, "kind" | "options">,
  { separator, blanks, strangers }: Pick<ImportSettings, "separator" | "blanks" | "strangers">,
): ReadTicks {
  const whole = optionNamed(cell, options);
  if (kind === "single" && whole !== undefined) return { ticked: [whole] };
  if (isBlank(cell, blanks)) return { ticked: null };
  const words = kind === "several" ? splitTicks(cell, separator) : [cell];
  const ticked = words.map((word) => optionNamed(word, options));
  const unknown = words.filter((_, index) => ticked[index] === undefined);
  if (unknown.length > 0) {
    if (strangers === "blank") return { ticked: null };
    // An item with far too many options has a fault of its own.
    if (options.length === 0) return { ticked: null };
    return { ticked: null, fault: stranger(unknown, options, kind, separator) };
  }
  const known = ticked.filter((option) => option !== undefined);
  const once = options.filter((option) => known.includes(option));
  return once.length < known.length
    ? { ticked: once, remark: "An option stands there twice. It is counted once." }
    : { ticked: once };
}

function stranger(
  unknown: readonly string[],
  options: readonly string[],
  kind: ImportItem["kind"],
  separator: ImportSettings["separator"],
): string {
  const [first = ""] = unknown;
  const among = `none of the options ${options.join(", ")}`;
  const ticks = splitTicks(first, separator);
  if (
    kind === "single" &&
    ticks.length > 1 &&
    ticks.every((tick) => optionNamed(tick, options) !== undefined)
  ) {
    return `${shownCell(first)} ticks more than one option of an item with one answer. Say that several may be ticked, or that such answers are blank.`;
  }
  return `${shownCell(unknown.join(" "))} is ${among}. Correct it in the file, add it to the options, or say that such answers are blank.`;
}
