import { describe, expect, it } from "vitest";
import { add, ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { cubeOfRecords } from "../attempts.fixture";
import type { AnswerRecord } from "../cube/answer-record";
import { itemStatistics } from "../item/item-statistics";
import { record } from "../record.fixture";
import type { Finding } from "./finding";
import { findings, gravityOf, type Key } from "./findings";

const options = { seed: 1, replicates: 99 };
const repeat = <Value>(times: number, value: (index: number) => Value): readonly Value[] =>
  Array.from({ length: times }, (_, index) => value(index));

/** A learner with a rest score of 0 to 9 who ticks one option; A is the key. */
const answer = (rest: number, ticked: string, also: Partial<AnswerRecord> = {}): AnswerRecord => {
  const mark = ticked === "A" ? ONE : ZERO;
  const total = rational(rest + (ticked === "A" ? 1 : 0));
  return record({ mark, total, maxTotal: rational(10), ticked: [ticked], ...also });
};
const one = { right: ["A"], ticks: "one" } as const;
const judge = (
  records: readonly AnswerRecord[],
  key: Key = one,
  of: Parameters<typeof itemStatistics>[1] = options,
) => {
  const cube = cubeOfRecords(records);
  const statistics = itemStatistics(cube, of);
  return findings(statistics, [{ key, n: statistics.n, options: statistics.options, cube }]);
};
const codes = (records: readonly AnswerRecord[], key: Key = one) =>
  judge(records, key).map(({ code }) => code);

/** A decent item: the better the learner, the more likely the key; distractors spread evenly. */
const decent = repeat(200, (index) => {
  const rest = index % 10;
  return answer(rest, (index * 7) % 10 < rest + 1 ? "A" : (["B", "C", "D"][index % 3] ?? "B"));
});

describe("findings", () => {
  it("leave a decent item alone", () => {
    expect(codes(decent)).toEqual([]);
  });

  it("come gravest first, and of what is equally grave what may be chance last", () => {
    const facility = { value: 0.1, interval: { low: 0.05, high: 0.15 } };
    const sure: Finding = { code: "too-hard", severity: "medium", facility };
    const index = { value: -3, interval: null };
    const doubt: Finding = {
      code: "negative-discrimination",
      severity: "medium",
      isSure: false,
      n: 40,
      index,
    };
    expect(gravityOf(sure)).toBeLessThan(gravityOf(doubt));
    expect(gravityOf(doubt)).toBeLessThan(gravityOf({ ...sure, severity: "low" }));
    expect(gravityOf({ ...doubt, isSure: true, severity: "high" })).toBe(0);
  });

  it("doubt a key when better learners prefer another option", () => {
    const swapped = decent.map((row) => {
      const rest = Number(row.total.numerator - row.mark.numerator);
      const [ticked = ""] = row.ticked ?? [];
      return answer(rest, ticked === "A" ? "B" : ticked === "B" ? "A" : ticked);
    });
    const [first, ...others] = judge(swapped);
    expect(first).toMatchObject({
      code: "suspect-key",
      severity: "high",
      isSure: true,
      n: 200,
      option: "B",
      key: "A",
    });
    expect(others.map(({ code }) => code)).toContain("negative-discrimination");
    expect(others.map(({ code }) => code)).toContain("tempts-the-best");
    // What is said of B is said once, and a key that repels is what negative discrimination is.
    expect(others.map(({ code }) => code)).not.toContain("wrong-option-attracts");
    expect(others.map(({ code }) => code)).not.toContain("right-option-repels");
    if (first?.code !== "suspect-key") throw new Error("no suspect key");
    expect(first.correlation.value).toBeGreaterThan(first.keyCorrelation.value);
    expect(first.difference.value).toBe(first.correlation.value - first.keyCorrelation.value);
    expect(first.difference.interval?.low).toBeGreaterThan(0);
    // The other wrong options are ahead of a key that repels too, but no better learners tick them.
    const sure = others.map((found) => found.code === "suspect-key" && found.isSure);
    expect(sure).not.toContain(true);
  });

  it("doubt no key where one of two right options is ahead of every wrong one", () => {
    // The weakest pick C, the middle B, the best A: by C alone B would look like the better key.
    const ranked = repeat(300, (index) => {
      const rest = index % 10;
      const ticked = rest < 3 ? "C" : rest < 6 ? "B" : index % 20 < 10 ? "A" : "D";
      const mark = ticked === "A" || ticked === "C" ? ONE : ZERO;
      return answer(rest, ticked, { mark, total: add(rational(rest), mark) });
    });
    const suspects = (right: readonly string[]) =>
      judge(ranked, { right, ticks: "one" }).filter(({ code }) => code === "suspect-key");
    expect(suspects(["C"])).not.toEqual([]);
    for (const right of [
      ["A", "C"],
      ["C", "A"],
    ]) {
      expect(suspects(right).map((found) => "option" in found && found.option)).toEqual(["D"]);
    }
  });

  it("doubt less where the wrong option is ahead by chance at most", () => {
    const level = repeat(40, (index) => answer(index % 10, index % 20 < 10 ? "A" : "B"));
    const [first] = judge(level);
    expect(first).toMatchObject({ code: "suspect-key", severity: "medium", isSure: false, n: 40 });
    if (first?.code !== "suspect-key") throw new Error("no suspect key");
    expect(first.difference.interval?.low).toBeLessThan(0);
    // Of a handful of learners chance says nothing at all.
    expect(codes(level.slice(0, 20))).not.toContain("suspect-key");
  });

  it("name a wrong option that attracts better learners although the key attracts more", () => {
    const torn = repeat(300, (index) => {
      const rest = index % 10;
      return answer(rest, rest < 5 ? (index % 2 === 0 ? "C" : "D") : index % 3 === 0 ? "B" : "A");
    });
    expect(judge(torn)).toContainEqual(
      expect.objectContaining({ code: "wrong-option-attracts", option: "B", severity: "medium" }),
    );
  });

  it("compare a wrong option with the right ones where any number may be ticked", () => {
    // A is ticked by all but the weakest, C at random, and wrong B by the best more than C.
    const many = (times: number) =>
      repeat(times, (index) => {
        const rest = index % 10;
        const ticked = [
          ...(rest > 2 ? ["A"] : []),
          ...((index * 7 + Math.floor(index / 10)) % 10 < 5 ? ["C"] : []),
          ...((index * 3 + Math.floor(index / 10)) % 10 < rest ? ["B"] : []),
        ];
        return answer(rest, "", { ticked });
      });
    const key = { right: ["A", "C"], ticks: "any" } as const;
    const about = (times: number) =>
      judge(many(times), key).filter((found) => "option" in found && found.option === "B");
    // That it attracts says more than that it is ahead of C, and is said alone.
    expect(about(400).map(({ code }) => code)).not.toContain("suspect-key");
    expect(about(400).map(({ code }) => code)).toContain("wrong-option-attracts");
  });

  it("are sure that a wrong option is ahead of a right one before it is sure to attract", () => {
    // C, which is right, falls a little and B, which is wrong, rises a little: neither beyond chance.
    const ticks = repeat(200, (index) => {
      const rest = index % 10;
      const turn = Math.floor(index / 10);
      const ticked = [
        ...(rest > 2 ? ["A"] : []),
        ...(turn < 12 - Math.floor(rest / 2.5) ? ["C"] : []),
        ...((turn * 7) % 20 < 8 + Math.floor(rest / 2.5) ? ["B"] : []),
      ];
      return answer(rest, "", { ticked });
    });
    const found = judge(ticks, { right: ["A", "C"], ticks: "any" });
    expect(found.map(({ code }) => code)).not.toContain("wrong-option-attracts");
    expect(found.map(({ code }) => code)).not.toContain("right-option-repels");
    expect(found).toContainEqual(
      expect.objectContaining({ code: "suspect-key", option: "B", key: "C", isSure: true }),
    );
  });

  it("call what may be chance less grave, and are silent about it in a handful of learners", () => {
    const against = (times: number) =>
      repeat(times, (index) => answer(index % 10, (index * 3) % 10 < 5 ? "A" : "B"));
    const about = (times: number) =>
      judge(against(times)).filter(({ code }) => code === "negative-discrimination");
    expect(about(40)).toMatchObject([{ severity: "medium", isSure: false, n: 40 }]);
    expect(about(20)).toEqual([]);
    expect(about(1000)).toMatchObject([{ severity: "high", isSure: true, n: 1000 }]);
  });

  it("are sure that the best are tempted where the difference is beyond chance", () => {
    const torn = (times: number, split: number) =>
      repeat(times, (index) => {
        const rest = index % 10;
        const turn = Math.floor(index / 10) % 10;
        return answer(rest, rest < 8 ? (rest < 4 ? "C" : "A") : turn < split ? "B" : "A");
      });
    const tempted = (times: number, split: number) =>
      judge(torn(times, split)).filter(({ code }) => code === "tempts-the-best");
    expect(tempted(100, 5)).toMatchObject([{ option: "B", isSure: false, severity: "low", n: 20 }]);
    expect(tempted(100, 4)).toEqual([]);
    const [sure] = tempted(400, 7);
    expect(sure).toMatchObject({ option: "B", isSure: true, severity: "medium", n: 80 });
    if (sure?.code !== "tempts-the-best") throw new Error("nobody is tempted");
    expect(sure.difference.value).toBeCloseTo(0.4, 12);
    expect(sure.difference.interval?.low).toBeGreaterThan(0);
    expect(sure.difference.interval?.high).toBeLessThan(0.7);
  });

  it("judge every option for itself where any number may be ticked", () => {
    const many = repeat(100, (index) => {
      const rest = index % 10;
      return answer(rest, "", { ticked: rest > 4 ? ["B", "C"] : ["A"] });
    });
    const key = { right: ["A", "C"], ticks: "any" } as const;
    const found = judge(many, key);
    expect(found).toContainEqual(
      expect.objectContaining({ code: "right-option-repels", option: "A", severity: "high" }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ code: "wrong-option-attracts", option: "B", severity: "high" }),
    );
    expect(found.some(({ code }) => code === "suspect-key")).toBe(false);
    expect(found).toContainEqual(
      expect.objectContaining({ code: "tempts-the-best", option: "B", key: "A", keyTicked: 0 }),
    );
  });

  it("find a wrong key on a few variants, which the many answers to the others would hide", () => {
    // On one variant in ten B is right, and the key says A there too.
    const many = repeat(900, (index) => {
      const rest = index % 10;
      return answer(rest, (index * 7) % 10 < rest + 1 ? "A" : (["B", "C", "D"][index % 3] ?? "B"));
    });
    const few = repeat(100, (index) => {
      const rest = index % 10;
      return answer(rest, (index * 7) % 10 < rest + 1 ? "B" : (["A", "C", "D"][index % 3] ?? "A"));
    });
    const cubeOfAll = cubeOfRecords([...many, ...few]);
    const all = itemStatistics(cubeOfAll, options);
    const parts = [many, few].map((records) => {
      const cube = cubeOfRecords(records);
      const { n, options: found } = itemStatistics(cube, options);
      return { key: one, n, options: found, cube };
    });
    const suspects = (of: typeof parts) =>
      findings(all, of).filter(({ code }) => code === "suspect-key");
    expect(suspects(parts)).toMatchObject([{ option: "B", part: 1, severity: "high" }]);
    expect(suspects([{ key: one, n: all.n, options: all.options, cube: cubeOfAll }])).toEqual([]);
  });

  it("name a distractor that nobody takes, once there are enough to say so", () => {
    const unused = (times: number) =>
      repeat(times, (index) => answer(index % 10, index % 10 > 3 ? "A" : index % 2 ? "B" : "C"));
    expect(judge(unused(200))).toContainEqual(
      expect.objectContaining({ code: "option-not-chosen", option: "D", ticked: 0, n: 200 }),
    );
    expect(codes(unused(40))).not.toContain("option-not-chosen");
  });

  it("name what is too easy and what is too hard", () => {
    expect(codes(repeat(200, (index) => answer(index % 10, "A")))).toContain("too-easy");
    expect(codes(repeat(20, (index) => answer(index % 10, "A")))).not.toContain("too-easy");
    expect(codes(repeat(200, (index) => answer(index % 10, "B")))).toContain("too-hard");
  });

  it("tell unsure learners from misled ones", () => {
    const unsure = repeat(60, (index) => answer(index % 10, "B", { certainty: index % 2 }));
    expect(judge(unsure)).toContainEqual(
      expect.objectContaining({ code: "unsure-and-wrong", unsure: 60, wrong: 60, n: 60 }),
    );
    const misled = repeat(60, (index) => answer(index % 10, "B", { certainty: 3 }));
    expect(judge(misled)).toContainEqual(
      expect.objectContaining({ code: "certain-and-wrong", wrong: 60, n: 60 }),
    );
    const right = repeat(60, (index) => answer(index % 10, "A", { certainty: 3 }));
    expect(codes(right)).not.toContain("certain-and-wrong");
  });

  it("name groups that differ at equal totals", () => {
    const grouped = repeat(400, (index) => {
      const group = index % 2 === 0 ? "x" : "y";
      const isRight = group === "x" ? index % 5 > 0 : index % 5 > 2;
      const mark = isRight ? ONE : ZERO;
      return record({ group, mark, total: rational(1 + (index % 7)), maxTotal: rational(10) });
    });
    const groups = { reference: "x", focal: "y" };
    const found = judge(grouped, one, { ...options, groups });
    expect(found).toContainEqual(
      expect.objectContaining({ code: "differs-between-groups", class: "C", severity: "high" }),
    );
  });

  it("name variants that differ", () => {
    const two = repeat(200, (index) =>
      answer(index % 10, index % 2 === 0 && index % 4 === 0 ? "B" : "A", {
        variantKey: index % 2 === 0 ? "hard" : "easy",
      }),
    );
    expect(judge(two)).toContainEqual(
      expect.objectContaining({
        code: "differs-between-variants",
        easiest: "easy",
        easiestFacility: 1,
        hardest: "hard",
        hardestFacility: 0.5,
      }),
    );
  });

  it("say that a few learners prove little, and guess nothing from them", () => {
    const few = repeat(12, (index) => answer(index % 10, index % 3 === 0 ? "A" : "B"));
    expect(judge(few)).toEqual([
      { code: "too-few-learners", severity: "low", n: 12, fewest: 30, part: null },
    ]);
    expect(codes([])).toEqual(["too-few-learners"]);
    expect(codes([answer(3, "B")])).toEqual(["too-few-learners"]);
  });

  it("find nothing in all blank but that it is too hard", () => {
    const blank = repeat(100, () => record({ maxTotal: rational(10) }));
    const found = judge(blank);
    expect(found.filter(({ severity }) => severity === "high")).toEqual([]);
    expect(found.map(({ code }) => code)).toContain("too-hard");
  });
});

describe("an item's statistics", () => {
  it("hold what was asked for, and null for what was not", () => {
    const cube = cubeOfRecords(decent);
    const bare = itemStatistics(cube, options);
    expect(bare).toMatchObject({ n: 200, blank: { value: 0 }, response: null, functioning: null });
    const full = itemStatistics(cube, {
      ...options,
      reliability: 0.8,
      groups: { reference: "x", focal: "y" },
    });
    expect(full.response?.value?.discrimination).toBeGreaterThan(0);
    expect(full.functioning).toEqual({ value: null, reason: "one-group" });
    expect(itemStatistics(cubeOfRecords([]), options).blank.reason).toBe("no-answers");
  });

  it("say how often each certainty was right", () => {
    const records = [
      answer(1, "A", { certainty: 3 }),
      answer(2, "A", { certainty: 3 }),
      answer(2, "B", { certainty: 0 }),
    ];
    const { certainty } = itemStatistics(cubeOfRecords(records), options);
    expect(certainty.value?.map(({ certainty: sure, n, share }) => [sure, n, share])).toEqual([
      [0, 1, 0],
      [3, 2, 1],
    ]);
  });
});
