import { describe, expect, it } from "vitest";
import type { ItemReport } from "../item-report";
import { classReport } from "../report";
import { reportCounts } from "../report-counts";
import { attemptFactsSchema } from "../attempt-facts";
import { logistic } from "./chance";
import { countTables } from "./count-tables";
import { questionModels } from "./question-model";
import { answeredPlace } from "../reported-item";
import { simulateClass } from "./simulate-class";
import type { SimulatedQuestion } from "./simulated-question";

const question = (key: string, special: Partial<SimulatedQuestion> = {}): SimulatedQuestion => ({
  key,
  version: "1",
  rule: "all-or-nothing",
  kind: "single",
  choiceKeys: ["a", "b", "c", "d"],
  eitherKeys: [],
  voidedKeys: [],
  misconceptions: new Map([["b", "held"]]),
  right: new Map([["plain", ["a"]]]),
  ...special,
});

const reportOn = (questions: readonly SimulatedQuestion[], seed: number, learners: number) =>
  classReport(
    questions.map(({ key, kind, choiceKeys, right }) => ({
      key,
      kind,
      right,
      title: key,
      stem: [],
      eitherKeys: [],
      voidedKeys: [],
      answered: new Map(
        [...right].map(([variant, own]) => [answeredPlace("1", variant), own] as const),
      ),
      options: choiceKeys.map((choice) => ({ key: choice, text: [], misconception: null })),
    })),
    reportCounts(countTables(simulateClass(questions, seed, learners)), "first"),
  );

/** The mean of a function of ability over a standard normal class. */
function overClass(of: (ability: number) => number): number {
  let [sum, weights] = [0, 0];
  for (let ability = -6; ability <= 6; ability += 0.01) {
    const weight = Math.exp((-ability * ability) / 2);
    sum += weight * of(ability);
    weights += weight;
  }
  return sum / weights;
}

describe("a large simulated class", () => {
  const questions = Array.from({ length: 12 }, (_, place) => question(`q${String(place)}`));
  const models = questionModels(questions);
  const report = reportOn(questions, 11, 10_000);
  const right = models.map(
    ({ discrimination: a, difficulty: b }) =>
      (ability: number) =>
        logistic(a * (ability - b)),
  );
  const expected = right.map((curve) => overClass(curve));
  const each = report.items.map((item, place) => ({
    item,
    model: models[place] ?? expect.fail(),
    facility: expected[place] ?? NaN,
  }));

  it("has the facilities that its curves have", () => {
    // 99.9 %, since there are twelve of them.
    for (const { item, facility } of each) {
      const n = item.statistics.n;
      const error = Math.sqrt((facility * (1 - facility)) / n);
      expect(Math.abs((item.statistics.facility.value ?? NaN) - facility)).toBeLessThan(
        3.3 * error,
      );
    }
  });

  it("has the slopes and difficulties that its curves have", () => {
    for (const { item, model } of each) {
      const response = item.statistics.response?.value;
      expect(Math.abs((response?.discrimination ?? NaN) - model.discrimination)).toBeLessThan(
        0.06 + 0.1 * model.discrimination,
      );
      expect(Math.abs((response?.difficulty ?? NaN) - model.difficulty)).toBeLessThan(0.15);
    }
  });

  it("discriminates in the order of its curves where difficulties are alike", () => {
    const alike = each.filter(({ facility }) => facility > 0.35 && facility < 0.75);
    const byCurve = [...alike].sort((a, b) => a.model.discrimination - b.model.discrimination);
    const groups = new Map<number, number[]>();
    for (const { model, item } of byCurve) {
      const index = item.statistics.discriminationIndex.value ?? NaN;
      groups.set(model.discrimination, [...(groups.get(model.discrimination) ?? []), index]);
    }
    const means = [...groups.values()].map((of) => of.reduce((a, b) => a + b, 0) / of.length);
    expect(groups.size).toBeGreaterThan(3);
    expect(means).toEqual([...means].sort((a, b) => a - b));
  });

  it("has the alpha that its curves have", () => {
    const total = (ability: number) => right.reduce((sum, curve) => sum + curve(ability), 0);
    const errors = expected.reduce((sum, p) => sum + p * (1 - p), 0);
    const mean = overClass(total);
    const within = overClass((ability) =>
      right.reduce((sum, curve) => sum + curve(ability) * (1 - curve(ability)), 0),
    );
    const variance = overClass((ability) => (total(ability) - mean) ** 2) + within;
    const alpha = (12 / 11) * (1 - errors / variance);
    const { value, interval } = report.consistency.coefficient;
    expect(Math.abs((value ?? NaN) - 100 * alpha)).toBeLessThan(1.5);
    expect(interval?.low).toBeLessThan(100 * alpha);
    expect(interval?.high).toBeGreaterThan(100 * alpha);
  });

  it("shows the competing choice, and the question that deceives, and nothing graver anywhere", () => {
    const [competed, ...others] = each.filter(({ model }) => model.competitor !== null);
    expect(others).toEqual([]);
    expect(codes(competed?.item)).toContain("suspect-key");
    const doubted = competed?.item.findings.find(({ code }) => code === "suspect-key");
    expect(doubted).toMatchObject({ option: competed?.model.competitor, severity: "high" });
    const [deceptive] = each.filter(({ model }) => model.overconfidence > 0);
    expect(codes(deceptive?.item)).toContain("certain-and-wrong");
    for (const { item, model } of each) {
      if (model.competitor !== null || model.overconfidence > 0) continue;
      expect(item.findings.filter(({ severity }) => severity === "high")).toEqual([]);
      expect(codes(item)).not.toContain("certain-and-wrong");
    }
  });

  it("is surer where it is right", () => {
    for (const { item, model } of each) {
      if (model.overconfidence > 0 || model.competitor !== null) continue;
      const shares = (item.statistics.certainty.value ?? []).map(({ share }) => share);
      expect(shares).toHaveLength(4);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }
  });

  it("gains by a second attempt", () => {
    const moved = report.items.flatMap(({ transitions }) => transitions);
    const times = (before: string, after: string) =>
      moved
        .filter(({ parts }) => parts[0] === before && parts[1] === after)
        .reduce((sum, { count }) => sum + count, 0);
    expect(times("0", "1")).toBeGreaterThan(1.2 * times("1", "0"));
  });
});

const codes = (item: ItemReport | undefined) => item?.findings.map(({ code }) => code);

describe("a simulated class", () => {
  const choiceKeys = ["a", "b", "c", "d", "e"];
  const misconceptions = new Map([
    ["a", "held"],
    ["d", "rare"],
  ]);
  const questions = [
    question("any", {
      kind: "multiple",
      rule: "each-answer",
      choiceKeys,
      misconceptions,
      right: new Map([
        ["one", ["a", "c"]],
        ["two", ["b", "d"]],
      ]),
    }),
    question("voided", {
      kind: "multiple",
      rule: "each-answer",
      choiceKeys,
      misconceptions,
      voidedKeys: ["a"],
      eitherKeys: ["e"],
      right: new Map([["plain", ["c"]]]),
    }),
    question("one", { choiceKeys, misconceptions }),
    question("other", { choiceKeys, misconceptions }),
  ];

  it("is the same for the same seed, and another for another", () => {
    expect(simulateClass(questions, 3)).toEqual(simulateClass(questions, 3));
    expect(simulateClass(questions, 3)).not.toEqual(simulateClass(questions, 4));
  });

  it("consists of attempts as the counts know them, over three weeks, with some begun again", () => {
    const attempts = simulateClass(questions, 3);
    for (const attempt of attempts) expect(attemptFactsSchema.parse(attempt)).toEqual(attempt);
    const firsts = attempts.filter(({ number }) => number === 1);
    expect(firsts).toHaveLength(240);
    const days = attempts.map(({ begun }) => begun).sort();
    expect(days[0]).toBe("2026-09-07");
    expect(days.at(-1)).toBe("2026-09-27");
    expect(attempts.length - firsts.length).toBeGreaterThan(20);
    const open = attempts.filter(({ ended }) => ended === null);
    expect(open.length).toBeGreaterThan(2);
    expect(open.every(({ answers }) => answers.length === 0)).toBe(true);
  });

  it("lets misconceptions come back: who is misled by one is misled by it again", () => {
    const wrongOn = (place: number) =>
      simulateClass(questions, 5, 4000)
        .filter(({ number, answers }) => number === 1 && answers.length > 0)
        .map(({ answers }) => answers[place]?.ticked.includes("d") === true);
    const [one, other] = [wrongOn(2), wrongOn(3)];
    const share = (of: readonly boolean[]) => of.filter(Boolean).length / of.length;
    const again = share(other.filter((_, learner) => one[learner] === true));
    expect(again).toBeGreaterThan(1.3 * share(other));
  });

  it("is there for a quiz of one question, and for none", () => {
    const alone = reportOn([question("alone")], 1, 240);
    expect(alone.items[0]?.statistics.facility.value).toBeGreaterThan(0.4);
    expect(alone.items[0]?.findings.map(({ code }) => code)).not.toContain("suspect-key");
    expect(countTables(simulateClass([], 1, 10)).every(({ itemKey }) => itemKey === "")).toBe(true);
  });
});
