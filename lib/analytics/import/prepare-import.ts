import { checkResponses, type CheckedResponses } from "./check-responses";
import { describeColumn } from "./describe-column";
import { guessSettings } from "./guess-settings";
import type { ImportFault } from "./import-fault";
import type { ImportSettings } from "./import-settings";
import { MOST_SHOWN, PREVIEW_LINES } from "./limits";
import { markOf } from "./mark-person";
import { readKey, unknownNames } from "./read-key";
import { readTable } from "./read-table";
import { equals, ONE } from "@/lib/arithmetic/rational";
import type { PendingImport } from "./response-import";
import { takeKeyRow } from "./take-key-row";

export interface Upload {
  readonly answers: Uint8Array;
  /** Null where the key is a line of the answers, or is still to be typed. */
  readonly key: Uint8Array | null;
}

/** A file that was checked: what is shown of it, and what would be stored. */
export interface PreparedImport {
  readonly pending: PendingImport;
  readonly checked: CheckedResponses;
}

/**
 * Reads an upload: by the settings, or at first as it is guessed.
 *
 * @param given a title for the guess, or the settings that an instructor has sent
 */
export function prepareImport(
  upload: Upload,
  given: { readonly title: string } | { readonly settings: ImportSettings },
): PreparedImport {
  const { table, entries: inRow } = takeKeyRow(readTable(upload.answers));
  const key =
    upload.key === null ? { entries: inRow, faults: [] } : readKey(upload.key, table.columns);
  const title = "title" in given ? given.title : given.settings.title;
  const guess = guessSettings(table, key.entries, title);
  const settings =
    "settings" in given && given.settings.columns.length === table.columns.length
      ? given.settings
      : guess.settings;
  const checked = checkResponses(table, settings);
  const keyRemarks = [
    ...key.faults.map((fault): ImportFault => ({ ...fault, column: "the key" })),
    ...unknownNames(key.entries, table.columns),
    ...unusedAnswers(key.entries.filter(({ name }) => name === null).length, guess.likely),
  ];
  return {
    checked,
    pending: {
      settings,
      columns: table.columns.map((name, index) => {
        const { values, blanks } = describeColumn(table, index, settings.blanks);
        // Who somebody is, is not shown more often than the file itself must be.
        const isWho = settings.columns[index]?.role === "learner";
        return {
          name,
          reason: guess.reasons[index] ?? "",
          found: isWho ? [] : values.slice(0, 8).map((value) => ({ ...value })),
          distinct: values.length,
          blanks,
        };
      }),
      people: checked.rows.length,
      preview: previewOf(table.rows, settings, checked),
      faults: [...checked.faults.shown],
      faultCount: checked.faults.count,
      remarks: [...checked.remarks.shown],
      remarkCount: checked.remarks.count,
      keyRemarks: keyRemarks.slice(0, MOST_SHOWN),
    },
  };
}

function unusedAnswers(answers: number, items: number): readonly ImportFault[] {
  if (answers === 0 || answers === items) return [];
  const words = `The key has ${String(answers)} answers, and ${String(items)} ${items === 1 ? "column looks" : "columns look"} like items. They were put together in their order: look at each of them, or send a key with the names of the columns.`;
  return [{ line: null, column: "the key", value: null, words }];
}

function previewOf(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  settings: ImportSettings,
  { content, places, rows: people }: CheckedResponses,
): PendingImport["preview"] {
  return rows.slice(0, PREVIEW_LINES).map(({ line, cells }, at) => ({
    line,
    cells: cells.map((text, place) => {
      const role = settings.columns[place]?.role;
      const index = places.indexOf(place);
      const item = content.items[index];
      if (item === undefined) return { text: role === "learner" ? "" : text, isRight: null };
      const ticked = people[at]?.answers[index] ?? null;
      return { text, isRight: equals(markOf(item, ticked, content.rule), ONE) };
    }),
  }));
}
