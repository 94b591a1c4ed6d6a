import type { ColumnRole, ImportSettings, Separator } from "../../import/import-settings";

/** What a column can be, as a form says it. */
export const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  item: "item",
  group: "group",
  learner: "a person",
  total: "total",
  ignored: "ignored",
};

export const KIND_WORDS: Readonly<Record<"single" | "several", string>> = {
  single: "one answer",
  several: "several ticks",
};

export const SEPARATOR_WORDS: Readonly<Record<Separator, string>> = {
  ";": "semicolon, as A;C",
  ",": "comma, as A,C",
  "|": "bar, as A|C",
  "/": "slash, as A/C",
  " ": "space, as A C",
  "": "nothing, as AC",
};

export const RULE_WORDS: Readonly<Record<ImportSettings["rule"], string>> = {
  "each-answer": "each option by itself",
  "all-or-nothing": "all or nothing",
  "net-correct": "right ticks less wrong ones",
  coverage: "coverage and precision",
  halves: "half for one mistake, a quarter for two",
  penalty: "a point off for each wrong tick",
};
