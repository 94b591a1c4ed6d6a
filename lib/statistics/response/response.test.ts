import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { bits, classOf, cubeOfRecords } from "../attempts.fixture";
import { cubeOf, type Cube } from "../cube/cube";
import { seededRandom } from "../interval/seeded-random";
import { record } from "../record.fixture";
import { deviation } from "../sample/deviation";
import { mean } from "../sample/mean";
import { expectedCurve } from "./expected-curve";
import { fitLine } from "./fit-line";
import { curveBand } from "./curve-band";
import { itemFit, observedBands } from "./item-fit";
import { itemResponse } from "./item-response";
import { type MarkSpread, markSpread } from "../item/mark-spread";
import { normalOgive } from "./normal-ogive";
import { restPoints } from "./rest-points";
import { restReliability } from "./rest-reliability";

const others = (items: readonly Cube[], place: number): readonly MarkSpread[] =>
  items.filter((_, index) => index !== place).map(markSpread);

describe("logistic regression on a score", () => {
  // Hours of study and passing an exam, twenty students (English Wikipedia, Logistic regression):
  // intercept −4.0777 (1.7610), slope 1.5046 (0.6287).
  const HOURS = [
    0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5,
    5.5,
  ];
  const PASSED = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];

  it("has the published coefficients and standard errors", () => {
    const sample = HOURS.map((value) => ({ value, count: 1 }));
    const [centre, spread] = [mean(sample), deviation(sample).value ?? NaN];
    const points = HOURS.map((hours, index) => ({
      rest: rational(Math.round(hours * 4), 4),
      z: (hours - centre) / spread,
      count: 1,
      right: PASSED[index] ?? 0,
    }));
    const { value } = fitLine(points, 1, { c: 0, a: 0 });
    const slope = (value?.a ?? NaN) / spread;
    expect(slope).toBeCloseTo(1.5046, 4);
    expect((value?.c ?? NaN) - slope * centre).toBeCloseTo(-4.0777, 4);
    expect(Math.sqrt(value?.varianceA ?? NaN) / spread).toBeCloseTo(0.6287, 4);
    const { varianceC = NaN, varianceA = NaN, covariance = NaN } = value ?? {};
    const shift = centre / spread;
    const intercept = varianceC - 2 * shift * covariance + shift ** 2 * varianceA;
    expect(Math.sqrt(intercept)).toBeCloseTo(1.761, 4);
  });
});

describe("the expected curve", () => {
  it("is the logistic curve at reliability 1", () => {
    expect(expectedCurve({ c: 1, a: 2 }, 1, 0.5).p).toBeCloseTo(1 / (1 + Math.exp(-2)), 14);
  });

  it("has the slopes that differences give", () => {
    const number = fc.double({ min: -2, max: 2, noNaN: true });
    const share = fc.double({ min: 0.1, max: 1, noNaN: true });
    fc.assert(
      fc.property(number, number, share, number, (c, a, reliability, z) => {
        const h = 1e-5;
        const at = (byC: number, byA: number) =>
          expectedCurve({ c: c + byC, a: a + byA }, reliability, z).p;
        const { byC, byA } = expectedCurve({ c, a }, reliability, z);
        expect(byC).toBeCloseTo((at(h, 0) - at(-h, 0)) / (2 * h), 7);
        expect(byA).toBeCloseTo((at(0, h) - at(0, -h)) / (2 * h), 7);
      }),
    );
  });

  it("is flatter over a score that is less reliable", () => {
    const rise = (reliability: number) =>
      expectedCurve({ c: 0, a: 2 }, reliability, 1).p -
      expectedCurve({ c: 0, a: 2 }, reliability, -1).p;
    expect(rise(0.3)).toBeLessThan(rise(0.7));
    expect(rise(0.7)).toBeLessThan(rise(1));
  });
});

describe("Lord's approximation", () => {
  it("is as worked by hand", () => {
    // p = 1/2: r_b = r · 0.5/0.39894; for r_b = 0.6, a = 0.75 and b = 0.
    const { value } = normalOgive(0.5, (0.6 * 0.3989422804) / 0.5);
    expect(value?.discrimination).toBeCloseTo(1.702 * 0.75, 8);
    expect(value?.difficulty).toBeCloseTo(0, 8);
    // Φ(−1) = 0.158655 right, r_b = 0.5: b = 2.
    const hard = normalOgive(
      0.1586552539,
      (0.5 * 0.2419707245) / Math.sqrt(0.1586552539 * 0.8413447461),
    );
    expect(hard.value?.difficulty).toBeCloseTo(2, 6);
  });

  it("has no value beyond its range", () => {
    expect(normalOgive(0.5, 0.9).reason).toBe("no-maximum");
    expect(normalOgive(0.5, 0).reason).toBe("no-rest-variance");
  });
});

// Section 6 of the LSAT, Bock and Lieberman (1970): how many of 1000 gave each of 32 patterns,
// 00000 first; estimates of marginal maximum likelihood from Rizopoulos' R package ltm.
const COUNTS = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173,
  11, 61, 28, 298,
];
const lsat = classOf(
  bits(
    ...COUNTS.flatMap((count, pattern) =>
      new Array<string>(count).fill(pattern.toString(2).padStart(5, "0")),
    ),
  ),
);

describe("the curve of an item", () => {
  it.each([
    [0, 0.8254, 0.2581, -3.3597, 0.8669],
    [1, 0.7229, 0.1867, -1.3696, 0.3073],
    [2, 0.8905, 0.2326, -0.2799, 0.0997],
    [3, 0.6886, 0.1852, -1.8659, 0.4341],
    [4, 0.6575, 0.21, -3.1236, 0.87],
  ])("is near the published one of LSAT item %i + 1", (place, a, errorOfA, b, errorOfB) => {
    const cube = lsat.items[place] ?? cubeOf([]);
    const reliability = restReliability(cube, others(lsat.items, place)).value ?? NaN;
    const { value } = itemResponse(cube, reliability);
    expect(Math.abs((value?.discrimination ?? NaN) - a)).toBeLessThan(0.25 * errorOfA);
    expect(Math.abs((value?.difficulty ?? NaN) - b)).toBeLessThan(0.25 * errorOfB);
    const off = (seen: number | undefined, published: number) =>
      Math.abs((seen ?? NaN) / published - 1);
    expect(off(value?.discriminationStandardError, errorOfA)).toBeLessThan(0.2);
    expect(off(value?.difficultyStandardError, errorOfB)).toBeLessThan(0.2);
    expect(value?.fit.value?.p).toBeGreaterThan(0.05);
    expect(value?.n).toBe(1000);
  });

  it("is found again in answers made from known curves", () => {
    const random = seededRandom(7);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const curves = Array.from({ length: 20 }, (_, i) => ({
      a: 0.6 + (i % 5) * 0.3,
      b: (i - 10) / 6,
    }));
    const marks = Array.from({ length: 4000 }, () => {
      const ability = normal();
      return curves.map(({ a, b }) =>
        random() < 1 / (1 + Math.exp(-a * (ability - b))) ? ONE : ZERO,
      );
    });
    const { items } = classOf(marks);
    items.forEach((cube, place) => {
      const reliability = restReliability(cube, others(items, place)).value ?? NaN;
      const { value } = itemResponse(cube, reliability);
      const { a, b } = curves[place] ?? { a: NaN, b: NaN };
      expect(Math.abs((value?.discrimination ?? NaN) - a)).toBeLessThan(0.15 + 0.1 * a);
      expect(Math.abs((value?.difficulty ?? NaN) - b)).toBeLessThan(0.2);
      // Taking the rest score at its word makes every item look flatter than it is.
      expect(itemResponse(cube, 1).value?.discrimination).toBeLessThan(
        value?.discrimination ?? NaN,
      );
    });
  });

  it("does not fit answers that fall again at the top", () => {
    const answers = [100, 300, 500, 300, 100].flatMap((right, rest) =>
      Array.from({ length: 600 }, (_, learner) => {
        const mark = learner < right ? ONE : ZERO;
        const total = rational(rest + (learner < right ? 1 : 0));
        return record({ mark, total, maxTotal: rational(5) });
      }),
    );
    const { value } = itemResponse(cubeOfRecords(answers), 0.8);
    expect(value?.fit.value?.p).toBeLessThan(1e-10);
  });

  it("is not drawn where there is nothing to draw it from", () => {
    expect(itemResponse(cubeOf([]), 0.8).reason).toBe("no-answers");
    expect(itemResponse(classOf(bits("10", "01")).items[0] ?? cubeOf([]), 0.8).reason).toBe(
      "too-few",
    );
    const everybody = classOf(bits("11", "10", "11")).items[0] ?? cubeOf([]);
    expect(itemResponse(everybody, 0.8).reason).toBe("no-variance");
    const alone = classOf(bits("1", "0", "1")).items[0] ?? cubeOf([]);
    expect(itemResponse(alone, 0.8).reason).toBe("no-rest-variance");
    const split = Array.from({ length: 60 }, (_, i) => (i < 30 ? "100" : "011"));
    const parted = classOf(bits(...split)).items[0] ?? cubeOf([]);
    expect(itemResponse(parted, 1).reason).toBe("no-maximum");
    const mixed = cubeOfRecords([record(), record({ maxTotal: rational(2) })]);
    expect(itemResponse(mixed, 0.8).reason).toBe("mixed-scales");
  });

  it("has no fit to speak of among few learners", () => {
    const points = restPoints(classOf(bits("110", "100", "011", "000")).items[0] ?? cubeOf([]));
    const bands = observedBands(points.value ?? [], 1, { c: 0, a: 1 });
    expect(itemFit(bands).reason).toBe("too-few");
    // All of them are one band.
    expect(bands).toMatchObject([{ n: 4, right: 2 }]);
  });

  it("is as Yen's formula says on three bands worked by hand", () => {
    const bands = [
      { n: 20, right: 6, expected: 5, z: -1 },
      { n: 20, right: 8, expected: 10, z: 0 },
      { n: 20, right: 16, expected: 15, z: 1 },
    ];
    // 20·(1/20)²/(1/4·3/4) + 20·(1/10)²/(1/4) + 20·(1/20)²/(3/4·1/4) = 4/15 + 4/5 + 4/15.
    const { value } = itemFit(bands);
    expect(value?.chiSquare).toBeCloseTo(4 / 3, 12);
    expect(value?.freedom).toBe(1);
    // The square of a standard normal exceeds 4/3 as often as that is beyond ±1.1547.
    expect(value?.p).toBeCloseTo(0.2482, 4);
  });

  it("is judged by bands that hold everybody, with their mean score and as many right as seen", () => {
    const cube = lsat.items[2] ?? cubeOf([]);
    const { value } = itemResponse(cube, 0.5);
    const observed = value?.observed ?? [];
    expect(observed.reduce((sum, { n }) => sum + n, 0)).toBe(1000);
    // 553 of 1000 had the third right.
    expect(observed.reduce((sum, { right }) => sum + right, 0)).toBe(553);
    expect(observed.reduce((sum, { n, z }) => sum + n * z, 0)).toBeCloseTo(0, 9);
    // The greatest likelihood expects nearly as many right as there are.
    expect(Math.abs(observed.reduce((sum, { expected }) => sum + expected, 0) - 553)).toBeLessThan(
      5,
    );
    expect(value?.fit.value?.freedom).toBe(observed.length - 2);
  });

  it("has a band that holds it, and covers it at an ability about as often as it says", () => {
    const random = seededRandom(12);
    let covered = 0;
    for (let round = 0; round < 300; round += 1) {
      const counts = [-1.5, -0.75, 0, 0.75, 1.5].map((z, rest) => {
        const chance = 1 / (1 + Math.exp(-(0.4 + 1.2 * z)));
        const right = Array.from({ length: 30 }, () => random()).filter((x) => x < chance).length;
        return { rest: rational(rest), z, count: 30, right };
      });
      const { value } = fitLine(counts, 1, { a: 0, c: 0 });
      if (value === null) throw new Error("no curve");
      const point = curveBand(value).find(({ ability }) => ability === 1);
      const { low = NaN, high = NaN } = point?.interval ?? {};
      expect(point?.value).toBeGreaterThan(low);
      expect(point?.value).toBeLessThan(high);
      const truth = 1 / (1 + Math.exp(-1.6));
      if (low <= truth && truth <= high) covered += 1;
    }
    // 95 % of 300 is 285, with a standard error of 4.
    expect(covered).toBeGreaterThan(273);
    expect(covered).toBeLessThan(297);
  });
});

describe("the reliability of the rest", () => {
  // Worked out in R, by var() over the 1000 rows that the patterns stand for.
  it.each([
    [0, 0.2753562],
    [1, 0.2375839],
    [2, 0.2167995],
    [3, 0.2459327],
    [4, 0.2662944],
  ])("is the alpha of the LSAT without item %i + 1, as R has it", (place, alpha) => {
    const cube = lsat.items[place] ?? cubeOf([]);
    expect(restReliability(cube, others(lsat.items, place)).value).toBeCloseTo(alpha, 7);
  });

  it("is alpha of the other items", () => {
    const { items } = classOf(bits("111", "101", "010", "000"));
    const [first = cubeOf([])] = items;
    // Second item 1 0 1 0, third 1 1 0 0: uncorrelated, so nothing is measured.
    expect(restReliability(first, others(items, 0)).reason).toBe("unreliable");
    // First 1 1 0 0 and second 1 0 1 0 are too; first and third are the same: alpha 1.
    expect(restReliability(items[1] ?? cubeOf([]), others(items, 1)).value).toBeCloseTo(1, 12);
  });

  it("needs two others over the same attempts, and a spread", () => {
    const { items } = classOf(bits("111", "101", "010"));
    const [first = cubeOf([]), second = cubeOf([])] = items;
    expect(restReliability(first, [markSpread(second)]).reason).toBe("too-few-items");
    expect(restReliability(cubeOf([]), items.map(markSpread)).reason).toBe("no-answers");
    expect(restReliability(first, [second, cubeOf([])].map(markSpread)).reason).toBe("incomplete");
    const same = classOf(bits("111", "011")).items;
    expect(restReliability(same[0] ?? cubeOf([]), others(same, 0)).reason).toBe("no-rest-variance");
  });
});
