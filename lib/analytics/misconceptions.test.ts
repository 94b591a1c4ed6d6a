import { describe, expect, it } from "vitest";
import { countMisconceptions, type DecisionCount } from "./misconceptions";
import { answeredPlace, type ReportedItem } from "./reported-item";

const item = (key: string, kind: ReportedItem["kind"]): ReportedItem => ({
  key,
  kind,
  title: `About ${key}`,
  stem: [],
  options: [
    { key: "a", text: [], misconception: "mean-is-midpoint" },
    { key: "b", text: [], misconception: "mean-is-midpoint" },
    { key: "c", text: [], misconception: null },
  ],
  right: new Map([
    ["one", ["a"]],
    ["two", ["b"]],
  ]),
  answered: new Map([
    [answeredPlace("1", "one"), ["a"]],
    [answeredPlace("1", "two"), ["b"]],
    [answeredPlace("0", "one"), ["b"]],
  ]),
  eitherKeys: [],
  voidedKeys: [],
});

const decision = (
  itemKey: string,
  variantKey: string,
  option: string,
  state: DecisionCount["state"],
  count: number,
): DecisionCount => ({ itemKey, versionKey: "1", variantKey, option, state, count });

describe("misconceptions", () => {
  it("count a choice that is false and ticked, or true and left, by the key of its variant", () => {
    const [found] = countMisconceptions(
      [item("any", "multiple")],
      [
        decision("any", "one", "a", "ticked", 6),
        decision("any", "one", "a", "left", 2),
        decision("any", "two", "a", "ticked", 3),
        decision("any", "two", "a", "left", 9),
      ],
    );
    expect(found).toMatchObject({ misconception: "mean-is-midpoint", wrong: 5, chances: 20 });
    expect(found?.interval.low).toBeLessThan(0.25);
    expect(found?.interval.high).toBeGreaterThan(0.25);
  });

  it("are judged by the key of the version that was answered, where it is known", () => {
    const wrong = (versionKey: string) =>
      countMisconceptions(
        [item("any", "multiple")],
        [{ ...decision("any", "one", "b", "ticked", 8), versionKey }],
      ).map((found) => found.wrong);
    expect([wrong("1"), wrong("0"), wrong("gone")]).toEqual([[8], [0], []]);
  });

  it("do not count a key that was left where one is to be picked", () => {
    const [found] = countMisconceptions(
      [item("one", "single")],
      [
        decision("one", "one", "a", "left", 7),
        decision("one", "one", "b", "ticked", 3),
        decision("one", "one", "b", "left", 7),
      ],
    );
    expect(found).toMatchObject({ wrong: 3, chances: 10 });
  });

  it("are shown by nobody in a choice with which either is right, or that does not count", () => {
    const decisions = [
      decision("any", "one", "a", "left", 4),
      decision("any", "one", "b", "ticked", 5),
      decision("any", "one", "b", "left", 5),
    ];
    const count = (counts: Partial<ReportedItem>, kind: ReportedItem["kind"] = "multiple") =>
      countMisconceptions([{ ...item("any", kind), ...counts }], decisions).map(
        ({ wrong, chances }) => [wrong, chances],
      );
    expect(count({})).toEqual([[9, 14]]);
    expect(count({ eitherKeys: ["b"] })).toEqual([[4, 4]]);
    expect(count({ voidedKeys: ["b"] })).toEqual([[4, 4]]);
    expect(count({ eitherKeys: ["b"] }, "single")).toEqual([]);
  });

  it("name every question where they showed, and leave out what is asked no more", () => {
    const [found, ...others] = countMisconceptions(
      [item("any", "multiple"), item("other", "multiple")],
      [
        decision("any", "one", "b", "ticked", 1),
        decision("any", "one", "b", "left", 9),
        decision("other", "one", "b", "ticked", 5),
        decision("other", "one", "b", "left", 5),
        decision("other", "gone", "b", "ticked", 50),
        decision("gone", "one", "b", "ticked", 50),
        decision("any", "one", "c", "ticked", 50),
      ],
    );
    expect(others).toEqual([]);
    expect(found?.items.map(({ key, wrong, chances }) => [key, wrong, chances])).toEqual([
      ["other", 5, 10],
      ["any", 1, 10],
    ]);
  });
});
