import { shownCell } from "@/lib/courses/roster/shown-cell";
import { describeColumn } from "./describe-column";
import { findOptions } from "./find-options";
import { columnFault, type ImportFault } from "./import-fault";
import type { ImportSettings } from "./import-settings";
import { MOST_OPTIONS } from "./limits";
import { optionNamed } from "./read-answer";
import { readRight } from "./read-right";
import type { ResponseTable } from "./read-table";
import type { ImportItem } from "./response-import";

interface CheckedItems {
  readonly items: readonly ImportItem[];
  readonly faults: readonly ImportFault[];
  readonly remarks: readonly ImportFault[];
}

/** The items with their options and keys, and what is wrong with them whoever answered. */
export function checkItems(
  table: ResponseTable,
  settings: ImportSettings,
  places: readonly number[],
): CheckedItems {
  const { separator, blanks } = settings;
  const faults: ImportFault[] = [];
  const remarks: ImportFault[] = [];
  const items = places.flatMap((place, index): ImportItem[] => {
    const setting = settings.columns[place];
    if (setting === undefined) return [];
    const contents = describeColumn(table, place, blanks);
    const { name } = contents;
    const typed = readRight(setting, separator);
    const options = findOptions(contents, setting, typed, separator);
    const right = typed.map((word) => optionNamed(word, options) ?? word);
    const fault = (words: string, value: string | null = null): void => {
      faults.push({ ...columnFault(name, words), value });
    };
    const isKnown = (word: string): boolean => options.includes(word);
    if (right.length === 0) {
      fault("It has no key. Type the right answer, or ignore the column.");
    } else if (setting.kind === "single" && right.some((word) => !isSingle(word, options))) {
      fault(
        `The key ${shownCell(setting.key)} looks like more than one option. Say that several may be ticked, or put | between options that count each by itself.`,
        setting.key,
      );
    } else {
      for (const word of right.filter((other) => !isKnown(other))) {
        fault(
          `The key says ${shownCell(word)}, which is none of the options ${options.join(", ")}. Correct the key, or add it to the options.`,
          word,
        );
      }
    }
    if (options.length > MOST_OPTIONS) {
      fault(
        `It has ${options.length.toLocaleString("en-GB")} different answers, more than an item has options. Ignore the column, or say how several ticks are separated.`,
      );
    } else if (options.length === 1) {
      remarks.push(
        columnFault(
          name,
          "Everybody gave the same answer. Type the other options, with | between.",
        ),
      );
    }
    return [
      {
        key: String(index + 1),
        label: name,
        kind: setting.kind,
        options: options.length > MOST_OPTIONS ? [] : [...options],
        right: [...new Set(right)],
      },
    ];
  });
  return { items, faults, remarks };
}

/** Letters that run together are an option only where others are as long. */
const isSingle = (word: string, options: readonly string[]): boolean =>
  !/^[a-z]{2,}$/iu.test(word) ||
  options.filter((option) => option.length === 1 && option !== word).length < 2;
