import { describe, expect, test } from "vitest";
import { toNumber } from "@/lib/arithmetic/rational";
import { derivedKey, QUESTION_CASES, QUESTIONS, renderedText } from "@/tests/support/bank-cases";
import { worldOfChoice } from "../decide-choice";
import { markingKey } from "../derive-key";
import { grade } from "../grade";

interface Sheet {
  readonly id: string;
  readonly shown: readonly string[];
  readonly key: readonly string[];
  readonly lengths: readonly number[];
  readonly mark: (ticked: readonly string[]) => number;
}

const SHEETS: readonly Sheet[] = QUESTION_CASES.map(({ question, variant }) => {
  const key = markingKey(question, derivedKey(question, variant));
  const shown = question.choices.map((choice) => choice.key);
  return {
    id: question.id,
    shown,
    key,
    lengths: question.choices.map(
      (choice) =>
        renderedText(choice.text, worldOfChoice(question, choice, variant.parameters)).length,
    ),
    mark: (ticked) => {
      const allowed = question.kind === "single" ? ticked.slice(0, 1) : ticked;
      return toNumber(grade(question.rule, shown, key, allowed));
    },
  };
});

/** How often the choice at a position is right, every question counting alike. */
function rightAt(position: number): number {
  const rates = QUESTIONS.filter(({ choices }) => position < choices.length).map(({ id }) =>
    mean(
      SHEETS.filter((sheet) => sheet.id === id).map(({ key, shown }) =>
        key.includes(shown[position] ?? "") ? 1 : 0,
      ),
    ),
  );
  return mean(rates);
}

/** The mean mark over the bank of somebody who follows a rule without reading. */
function markOf(strategy: (sheet: Sheet) => readonly string[]): number {
  return mean(
    QUESTIONS.map(({ id }) =>
      mean(SHEETS.filter((sheet) => sheet.id === id).map((sheet) => sheet.mark(strategy(sheet)))),
    ),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The `count` choices that come first when sorted by length. */
const byLength =
  (sign: 1 | -1, count: number) =>
  ({ shown, lengths }: Sheet): readonly string[] =>
    shown
      .map((key, place) => ({ key, length: lengths[place] ?? 0 }))
      .toSorted((a, b) => sign * (a.length - b.length))
      .slice(0, count)
      .map(({ key }) => key);

const at = (position: number) => (sheet: Sheet) => sheet.shown.slice(position).slice(0, 1);

describe("the pattern of right choices", () => {
  test("no position is right much more often than another", () => {
    for (const position of [0, 1, 2, 3, 4]) {
      expect(rightAt(position)).toBeGreaterThan(0.33);
      expect(rightAt(position)).toBeLessThan(0.48);
    }
  });

  test("right choices are neither the longer nor the shorter ones", () => {
    const lengths = (isRight: boolean) =>
      SHEETS.flatMap(({ shown, key, lengths: all }) =>
        all.filter((_, place) => key.includes(shown[place] ?? "") === isRight),
      );
    const ratio = mean(lengths(true)) / mean(lengths(false));
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  });

  test.each<readonly [string, (sheet: Sheet) => readonly string[]]>([
    ["the first", at(0)],
    ["the second", at(1)],
    ["the third", at(2)],
    ["the fourth", at(3)],
    ["the last", ({ shown }) => shown.slice(-1)],
    ["all", ({ shown }) => shown],
    ["none", () => []],
    ["the longest", byLength(-1, 1)],
    ["the shortest", byLength(1, 1)],
    ["the two longest", byLength(-1, 2)],
    ["the two shortest", byLength(1, 2)],
    [
      "the positions that are mostly right",
      ({ shown }) => shown.filter((_, i) => rightAt(i) > 0.5),
    ],
    [
      "the two positions that are right most often",
      ({ shown }) =>
        [0, 1, 2, 3, 4]
          .toSorted((a, b) => rightAt(b) - rightAt(a))
          .slice(0, 2)
          .flatMap((position) => shown.slice(position).slice(0, 1)),
    ],
  ])("ticking %s earns less than two fifths", (_, strategy) => {
    expect(markOf(strategy)).toBeLessThan(0.4);
  });

  test("no strategy is measured on a marking that cannot give full marks", () => {
    expect(markOf(({ key }) => key)).toBe(1);
  });
});
