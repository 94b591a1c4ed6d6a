import { SAYS_GROUP, SAYS_ITEM, SAYS_OTHER, SAYS_TOTAL, SAYS_WHO } from "./column-names";
import { type ColumnContents, describeColumn } from "./describe-column";
import { guessSeparator, looksSeveral } from "./guess-separator";
import {
  type ColumnRole,
  DEFAULT_BLANKS,
  type ImportSettings,
  type Separator,
} from "./import-settings";
import { MOST_GROUPS } from "./limits";
import { splitTicks } from "./read-answer";
import type { KeyEntry } from "./read-key";
import type { ResponseTable } from "./read-table";
import { sameWord } from "./same-word";

/** What a column is taken for, and why. */
interface Guess {
  readonly role: ColumnRole;
  readonly reason: string;
}

/** Guesses how a file is to be read, from what the columns are called, what is in them, and the key. */
export function guessSettings(
  table: Pick<ResponseTable, "columns" | "rows">,
  entries: readonly KeyEntry[],
  title: string,
): {
  readonly settings: ImportSettings;
  /** One a column. */
  readonly reasons: readonly string[];
  /** How many columns look like items, whatever the key has room for. */
  readonly likely: number;
} {
  const contents = table.columns.map((_, index) => describeColumn(table, index, DEFAULT_BLANKS));
  const separator = guessSeparator(contents);
  const first = contents.map((column) => guessColumn(column, separator, entries));
  const guesses = withKey(first, entries);
  const items = guesses.flatMap(({ role }, index) => (role === "item" ? [index] : []));
  const keyOf = (index: number): string => {
    const named = entries.find(
      ({ name }) => name !== null && sameWord(name, contents[index]?.name ?? ""),
    );
    const place = items.indexOf(index);
    const inOrder = place < 0 ? undefined : entries.filter(({ name }) => name === null)[place];
    return (named ?? inOrder)?.key ?? "";
  };
  const group = guesses.findIndex(({ role }) => role === "group");
  return {
    settings: {
      title,
      separator,
      blanks: [...DEFAULT_BLANKS],
      rule: "each-answer",
      strangers: "fault",
      compareBy: group < 0 ? null : group,
      columns: contents.map((column, index) => {
        const key = keyOf(index);
        const kind = looksSeveral(column, separator, key) ? "several" : "single";
        return { role: guesses[index]?.role ?? "ignored", kind, key, options: "" };
      }),
    },
    reasons: guesses.map(({ reason }) => reason),
    likely: first.filter(({ role }) => role === "item").length,
  };
}

/** So many different answers at most are options, and not something that people wrote. */
const FEW = 12;

function guessColumn(
  column: ColumnContents,
  separator: Separator,
  entries: readonly KeyEntry[],
): Guess {
  const { name, values, filled, isNumeric } = column;
  const distinct = values.length;
  const couldBeItem = isAnswerLike(column, separator);
  const guess = (role: ColumnRole, reason: string): Guess => ({ role, reason });
  if (entries.some((entry) => entry.name !== null && sameWord(entry.name, name))) {
    return guess("item", "The key names it.");
  }
  if (filled === 0) return guess("ignored", "It is empty.");
  if (SAYS_TOTAL.test(name) && isNumeric) {
    return guess("total", "Its name says a total, and all in it is numbers.");
  }
  if (SAYS_GROUP.test(name) && distinct <= MOST_GROUPS) {
    return guess("group", `Its name says a group, and ${valuesIn(distinct)}.`);
  }
  if (SAYS_WHO.test(name)) {
    return guess("learner", "Its name says who somebody is.");
  }
  if (SAYS_OTHER.test(name)) {
    return guess("ignored", "Its name says something else than an answer.");
  }
  if (SAYS_ITEM.test(name) && couldBeItem) {
    return guess("item", `Its name says an item, and ${valuesIn(distinct)}.`);
  }
  if (filled >= 10 && distinct >= 0.8 * filled) {
    return guess(
      "learner",
      `${String(distinct)} of ${String(filled)} values are different: it may say who somebody is.`,
    );
  }
  if (couldBeItem) return guess("item", `${capital(valuesIn(distinct))}, as answers are.`);
  return guess("ignored", `${capital(valuesIn(distinct))}, more than an item or a group has.`);
}

const valuesIn = (distinct: number): string =>
  `it has ${String(distinct)} different ${distinct === 1 ? "value" : "values"}`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function isAnswerLike({ values, filled }: ColumnContents, separator: Separator): boolean {
  const ticks = new Set(
    values.flatMap(({ value }) =>
      (separator === "" && !/^[a-z]+$/iu.test(value) ? [value] : splitTicks(value, separator)).map(
        (tick) => tick.toLowerCase(),
      ),
    ),
  );
  const isShort = [...ticks].filter((tick) => tick.length <= 2).length >= 0.8 * ticks.size;
  return ticks.size > 0 && ticks.size <= FEW && (isShort || ticks.size <= Math.max(2, filled / 2));
}

/**
 * A key that has the items in their order says how many there are: where more columns could be one,
 * those that are called so are, or the first.
 */
function withKey(guesses: readonly Guess[], entries: readonly KeyEntry[]): readonly Guess[] {
  const places = entries.filter(({ name }) => name === null).length;
  if (entries.some(({ name }) => name !== null)) {
    return guesses.map((guess) =>
      guess.role === "item" && guess.reason !== "The key names it."
        ? { ...guess, role: "ignored", reason: "The key does not name it." }
        : guess,
    );
  }
  const items = guesses.filter(({ role }) => role === "item");
  if (places === 0 || items.length <= places) return guesses;
  const named = items.filter(({ reason }) => reason.startsWith("Its name"));
  const kept = new Set(named.length === places ? named : items.slice(0, places));
  return guesses.map((guess) =>
    guess.role === "item" && !kept.has(guess)
      ? {
          ...guess,
          role: "group",
          reason: `It has few values, and the key has ${String(places)} answers for ${String(items.length)} columns that could be items.`,
        }
      : guess,
  );
}
