import { describe, expect, it } from "vitest";
import { ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { cubeOfRecords } from "../attempts.fixture";
import { cubeOf } from "../cube/cube";
import { record } from "../record.fixture";
import { optionStatistics } from "./option-statistics";

/** Ten learners with rest scores 9 to 0; A is the key. */
const answers = ["A", "A", "A", "A", "B", "A", "B", "C", null, "C"];
const cube = cubeOfRecords(
  answers.map((answer, index) => {
    const mark = answer === "A" ? ONE : ZERO;
    return record({
      mark,
      total: rational(9 - index + (answer === "A" ? 1 : 0)),
      maxTotal: rational(10),
      ticked: answer === null ? null : [answer],
    });
  }),
);

describe("an option", () => {
  it("is counted, with the blank answer among those who were shown it", () => {
    const [a, b, c, d] = optionStatistics(cube);
    expect([a, b, c, d].map((option) => [option?.option, option?.n, option?.ticked])).toEqual([
      ["A", 10, 5],
      ["B", 10, 2],
      ["C", 10, 2],
      ["D", 10, 0],
    ]);
    expect(b?.share.value).toBe(0.2);
    // Wilson for 2 of 10.
    expect(b?.share.interval?.low).toBeCloseTo(0.0567, 4);
    expect(b?.share.interval?.high).toBeCloseTo(0.5098, 4);
  });

  it("correlates with the rest score as a page of paper gives it", () => {
    const [a, , c] = optionStatistics(cube);
    // Rest scores of A: 9 8 7 6 4, mean 6.8; of the others 5 3 2 1 0, mean 2.2; s_n = √8.25.
    expect(a?.restCorrelation.value).toBeCloseTo((4.6 / Math.sqrt(8.25)) * 0.5, 12);
    // C: 2 and 0, mean 1, against 43/8.
    expect(c?.restCorrelation.value).toBeCloseTo(((1 - 43 / 8) / Math.sqrt(8.25)) * 0.4, 12);
    expect(a?.meanRest.value).toBeCloseTo(6.8, 12);
    expect(c?.meanRest.value).toBe(1);
  });

  it("correlates more with the total, if it is the key", () => {
    const [a] = optionStatistics(cube);
    expect(a?.totalCorrelation.value).toBeGreaterThan(a?.restCorrelation.value ?? NaN);
    // Totals of A: 10 9 8 7 5, mean 7.8; of the others 5 3 2 1 0, mean 2.2; s_n = √10.8.
    expect(a?.totalCorrelation.value).toBeCloseTo((5.6 / Math.sqrt(10.8)) * 0.5, 12);
  });

  it("has a share in every fifth of the class, lowest first", () => {
    const [a] = optionStatistics(cube);
    expect(a?.curve.map(({ n, ticked }) => [n, ticked])).toEqual([
      [2, 0],
      [2, 0],
      [2, 1],
      [2, 2],
      [2, 2],
    ]);
    expect(a?.curve.map(({ share }) => share.value)).toEqual([0, 0, 0.5, 1, 1]);
  });

  it("that nobody ticked has no correlation", () => {
    const [, , , d] = optionStatistics(cube);
    expect(d?.restCorrelation).toEqual({ value: null, interval: null, reason: "no-variance" });
    expect(d?.meanRest.reason).toBe("no-answers");
  });

  it("keeps tied learners in one fifth and leaves the others empty", () => {
    const same = cubeOfRecords([record({ ticked: ["B"] }), record({ ticked: ["C"] })]);
    const [first] = optionStatistics(same);
    expect(first?.curve.map(({ n }) => n)).toEqual([0, 0, 2, 0, 0]);
    expect(first?.curve[0]?.share.reason).toBe("no-answers");
    expect(first?.restCorrelation.reason).toBe("no-variance");
    expect(optionStatistics(same)[1]?.restCorrelation.reason).toBe("no-rest-variance");
  });

  it("has no correlation and no curve over totals out of different maxima", () => {
    const mixed = cubeOfRecords([record(), record({ maxTotal: rational(2) })]);
    expect(optionStatistics(mixed)[0]?.restCorrelation.reason).toBe("mixed-scales");
    expect(optionStatistics(mixed)[0]?.curve).toEqual([]);
    expect(optionStatistics(cubeOf([]))).toEqual([]);
  });
});
