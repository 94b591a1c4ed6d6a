import { describe, expect, test } from "vitest";
import {
  darkAndBright,
  exactly,
  fixedAt,
  flippedBy,
  floated,
  noisyBy,
  shown,
} from "../scenario.fixture";
import type { Scenario } from "../scenario";

const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));
const odd = darkAndBright(["0.8", "0.2"]);

describe("at a prediction of 0.4 with equal shares", () => {
  test.each([
    ["share(L1, bright)", "5/6 ≈ 0.833"],
    ["share(L2, bright)", "25/26 ≈ 0.962"],
    ["share(L2, dark)", "1/26 ≈ 0.0385"],
    ["pull(L1, bright)", "0.5"],
    ["pull(L2, bright)", "5/6 ≈ 0.833"],
    ["pull(Huber(0.1), bright)", "0.5"],
    ["share(L1, bright, 0.8)", "1/6 ≈ 0.167"],
    ["share(L2, bright, 0.8)", "1/26 ≈ 0.0385"],
    ["share(L1, bright, 0.6)", "0.5"],
    ["share(L2, bright, 0.6)", "0.5"],
    ["loss(L2, bright)", "0.25"],
    ["loss(L2, bright, 0.5)", "0.16"],
    ["total(L2)", "0.13"],
    ["total(L1, 0.6)", "0.3"],
    ["distance(bright)", "0.5"],
    ["distance(dark, 0.9)", "0.6"],
    ["distance(nearer)", "0.1"],
    ["distance(farther)", "0.5"],
    ["ratio", "5"],
    ["prediction", "0.4"],
    ["y_pred", "0.4"],
    ["heads(darker)", "0.5"],
    ["brightness(brighter)", "0.9"],
    ["spread(dark)", "0"],
    ["delta", "0.6"],
    ["midpoint", "0.6"],
    ["meanbest", "0.6"],
    ["scale", "1"],
    ["best(L1)", "[0.3, 0.9]"],
    ["best(Huber(0.1))", "[0.4, 0.8]"],
    ["best(Huber(0.3))", "0.6"],
    ["error(Huber(0.1), dark)", "[0.1, 0.5]"],
    ["error(L1, dark)", "[0, 0.6]"],
    ["error(L1, dark, mse)", "[0, 0.36]"],
    ["worst(L1)", "[0.3, 0.6]"],
    ["gap(L1)", "[0, 0.6]"],
    ["overall(L1)", "0.3"],
    ["overall(L1, mse)", "[0.09, 0.18]"],
    ["gap(L1, mse)", "[0, 0.36]"],
    ["heads(minority)", "no one group is the minority here: it is a tie"],
    ["share(L2, grey)", "no group is called “grey”; there are dark, bright"],
    ["share(L2, 0.3)", "the name of a group belongs here"],
    ["error(L2, dark, rmse)", "the measure of the error is mae or mse"],
    ["error(L2, dark, mae(1))", "the measure of the error is mae or mse"],
    ["error(L2, dark, mse(1))", "the measure of the error is mae or mse"],
    ["error(L2, dark, mae)", "0.3"],
    ["threshold", "1"],
    ["noisethreshold", "“noisethreshold” has no value here"],
  ])("%s is %s", (text, value) => {
    expect(shown(text, even)).toBe(value);
  });
});

describe("with one output for shares 0.8 and 0.2", () => {
  test.each([
    ["best(L1)", "0.3"],
    ["best(L2)", "0.42"],
    ["best(Lp(3))", "0.5"],
    ["best(Huber(0.1))", "0.325"],
    ["best(Huber(0.9))", "0.42"],
    ["best(pinball(0.9))", "0.9"],
    ["best(pinball(0.8))", "[0.3, 0.9]"],
    ["best(pinball(0.7))", "0.3"],
    ["best(mix(2/7))", "0.3"],
    ["best(mix(0.25))", "0.32"],
    ["best(mix(1))", "0.3"],
    ["best(pseudoHuber(0.1))", "≈ 0.325"],
    ["best(L2, dark)", "0.42"],
    ["balanced(L2)", "0.6"],
    ["balanced(L1)", "[0.3, 0.9]"],
    ["best(balanced(L2))", "0.6"],
    ["minimax", "0.6"],
    ["best(minimax)", "0.6"],
    ["best(beside(L2, 0.5))", "0.67"],
    ["best(beside(L1, 0.5))", "0.3"],
    ["best(beside(L1, 3, 2))", "1"],
    ["threshold", "2/7 ≈ 0.286"],
    ["error(L1, minority)", "0.6"],
    ["error(L2, minority)", "0.48"],
    ["error(L2, majority)", "0.12"],
    ["error(L2, minority, mse)", "0.2304"],
    ["error(minimax, dark)", "0.3"],
    ["error(balanced(L2), dark)", "0.3"],
    ["error(mix(2/7), bright)", "0.6"],
    ["ratio(L2)", "4"],
    ["ratio(Lp(3))", "2"],
    ["ratio(L2, mse)", "16"],
    ["ratio(L1)", "this divides by zero"],
    ["worst(L2)", "0.48"],
    ["worst(L2, mse)", "0.2304"],
    ["gap(L2)", "0.36"],
    ["overall(L1)", "0.12"],
    ["overall(L2)", "0.192"],
    ["overall(L1, mse)", "0.072"],
    ["overall(L2, mse)", "0.0576"],
    ["meanshift(1, 10)", "0.058"],
    ["breakdown(L2, 20)", "0.05"],
    ["breakdown(L1, 20)", "0.5"],
    ["breakdown(Huber(0.1), 20)", "0.5"],
    ["breakdown(Lp(3), 8)", "0.125"],
    ["breakdown(pinball(0.9), 20)", "0.1"],
    ["breakdown(pinball(0.3), 20)", "0.3"],
    ["breakdown(mix(0.5), 4)", "0.25"],
    ["breakdown(L1, 0)", "there must be at least one value"],
    ["breakdown(L2, 1)", "1"],
    ["breakdown(L2, sqrt(2))", "the number of values must be an exact number here"],
    ["balanced(pinball(0.9))", "0.9"],
    ["best(balanced(logcosh))", "≈ 0.600"],
    ["best(minimax(1))", "the name of a loss belongs here, such as L1, L2 or Huber(0.1)"],
    ["best(balanced)", "the name of a loss belongs here, such as L1, L2 or Huber(0.1)"],
    ["best(beside)", "the name of a loss belongs here, such as L1, L2 or Huber(0.1)"],
    ["best(beside(L2, sqrt(2)))", "the push must be an exact number here"],
    ["best(beside(L2, 1, sqrt(2)))", "the factor must be an exact number here"],
    [
      "best(beside(L2, 1, 2, 3))",
      "this is written beside(loss, push) or beside(loss, push, factor)",
    ],
    ["leastgap", "0"],
    ["noisethreshold", "≈ 1.44"],
    ["distance(bright)", "this needs a prediction: fix one, or give it as the last argument"],
    ["distance(nearer)", "which group is nearer needs a prediction"],
    ["prediction", "“prediction” has no value here"],
    ["ratio", "“ratio” has no value here"],
    ["best(L9)", "the name of a loss belongs here, such as L1, L2 or Huber(0.1)"],
    ["best(beside(L2))", "this is written beside(loss, push) or beside(loss, push, factor)"],
  ])("%s is %s", (text, value) => {
    expect(shown(text, odd)).toBe(value);
  });
});

describe("with one group", () => {
  const [only] = odd.groups;
  const one: Scenario = {
    ...even,
    groups: only ? [{ ...only, share: exactly("1") }] : [],
  };

  test.each(["threshold", "noisethreshold", "leastgap", "ratio"])("%s has no value", (word) => {
    expect(shown(word, one)).toBe(`“${word}” has no value here`);
  });

  test("everything is at that group", () => {
    for (const word of ["best(L2)", "best(logcosh)", "midpoint", "meanbest", "minimax"]) {
      expect(shown(word, one)).toBe("0.3");
    }
    expect(shown("delta", one)).toBe("0");
    expect(shown("gap(L2)", one)).toBe("0");
  });
});

describe("on the scale of 0 to 255", () => {
  const pixels = darkAndBright(["0.8", "0.2"], fixedAt("0.4"), { scale: "255" });
  test.each([
    ["threshold", "102/103 ≈ 0.990"],
    ["brightness(dark)", "76.5"],
    ["prediction", "102"],
    ["loss(L2, dark)", "650.25"],
    ["share(L2, bright)", "25/29 ≈ 0.862"],
    ["best(L2)", "107.1"],
    ["distance(nearer)", "25.5"],
    ["distance(farther)", "127.5"],
    ["best(beside(L1, 3))", "255"],
    ["midpoint", "153"],
    ["scale", "255"],
  ])("%s is %s", (text, value) => {
    expect(shown(text, pixels)).toBe(value);
  });

  test("shares of L1 and L2 do not know the scale", () => {
    const unit = darkAndBright(["0.8", "0.2"], fixedAt("0.4"));
    for (const text of ["share(L1, bright)", "share(L2, bright)", "pull(L2, dark)"]) {
      expect(shown(text, pixels)).toBe(shown(text, unit));
    }
  });
});

describe("with an input that is flipped", () => {
  const odds = darkAndBright(["0.8", "0.2"], flippedBy("0.1"));
  test.each([
    ["error(L1, bright)", "0.06"],
    ["error(L1, dark)", "0.06"],
    ["error(L2, bright)", "108/481 ≈ 0.225"],
    ["ratio(L2)", "4"],
    ["best(L2, dark)", "117/370 ≈ 0.316"],
    ["best(L1, bright)", "0.9"],
    ["best(L2)", "the output differs with the input here: say which group it shows"],
    ["minimax", "minimax is defined for one shared output or known groups"],
    ["error(minimax, dark)", "minimax is defined for one shared output or known groups"],
    ["error(balanced(L2), dark)", "0.108"],
    ["gap(L1)", "0"],
  ])("%s is %s", (text, value) => {
    expect(shown(text, odds)).toBe(value);
  });

  test.each(["0.05", "0.3", "0.45", "0.5"])("L2 leaves errors as 4 to 1 at q = %s", (q) => {
    expect(shown("ratio(L2)", darkAndBright(["0.8", "0.2"], flippedBy(q)))).toBe("4");
  });

  test("above the minority's share L1 gives up on it", () => {
    const worse = darkAndBright(["0.8", "0.2"], flippedBy("0.3"));
    expect(shown("error(L1, bright)", worse)).toBe("0.6");
    expect(shown("error(L1, dark)", worse)).toBe("0");
  });

  test("at the minority's share L1 is torn", () => {
    const tie = darkAndBright(["0.8", "0.2"], flippedBy("0.2"));
    expect(shown("best(L1, bright)", tie)).toBe("[0.3, 0.9]");
    expect(shown("error(L1, bright)", tie)).toBe("[0.12, 0.6]");
    expect(shown("overall(L1)", tie)).toBe(
      "several best outputs are sets here: too many ways to combine them",
    );
  });

  test("three groups cannot be flipped", () => {
    const three: Scenario = {
      ...odds,
      groups: [
        ...odds.groups,
        { name: "grey", brightness: exactly("0.5"), share: exactly("0.2"), spread: exactly("0") },
      ],
    };
    expect(shown("error(L2, dark)", three)).toBe(
      "an input that is flipped is defined for exactly two groups",
    );
  });
});

describe("with a noisy input", () => {
  test("L1 is kinder to the minority exactly below the threshold of τ²", () => {
    const threshold = 2 / Math.log(4);
    const errors = (tau: number) => {
      const noisy = darkAndBright(["0.8", "0.2"], noisyBy(tau.toFixed(6)));
      return [floated("error(L1, bright)", noisy), floated("error(L2, bright)", noisy)] as const;
    };
    const [l1Below, l2Below] = errors(Math.sqrt(threshold * 0.9));
    const [l1At, l2At] = errors(Math.sqrt(threshold));
    const [l1Above, l2Above] = errors(Math.sqrt(threshold * 1.1));
    expect(l1Below).toBeLessThan(l2Below);
    expect(l1At).toBeCloseTo(0.3, 5);
    expect(l2At).toBeCloseTo(0.3, 5);
    expect(l1Above).toBeGreaterThan(l2Above);
  });

  const noisy = darkAndBright(["0.8", "0.2"], noisyBy("1.2"));

  test.each([
    [["0.1", "0"], "with a noisy input “dark” cannot have a spread"],
    [["0", "0.1"], "with a noisy input “bright” cannot have a spread"],
  ] as const)("spreads of %j are refused", ([dark, bright], message) => {
    const spread = darkAndBright(["0.8", "0.2"], noisyBy("1.2"), { spreads: [dark, bright] });
    expect(shown("error(L2, dark, mse)", spread)).toBe(message);
  });

  test("three groups are too many for it", () => {
    const [dark, bright] = noisy.groups;
    if (!dark || !bright) throw new Error();
    const three = { ...noisy, groups: [dark, bright, { ...bright, name: "grey" }] };
    expect(shown("error(L2, dark)", three)).toBe("a noisy input is defined for exactly two groups");
  });

  test.each([
    ["best(L2)", "under a noisy input there is an output for every input, not one best one"],
    ["error(minimax, dark)", "under a noisy input only a loss or balanced(loss) can be trained"],
  ])("%s: %s", (text, value) => {
    expect(shown(text, noisy)).toBe(value);
  });

  test("summaries are made of the groups' errors", () => {
    const [dark, bright] = [floated("error(L2, dark)", noisy), floated("error(L2, bright)", noisy)];
    expect(floated("worst(L2)", noisy)).toBeCloseTo(bright, 12);
    expect(floated("gap(L2)", noisy)).toBeCloseTo(bright - dark, 12);
    expect(floated("overall(L2)", noisy)).toBeCloseTo(0.8 * dark + 0.2 * bright, 12);
    expect(dark).toBeCloseTo(bright / 4, 9);
  });

  test("balanced training treats the groups alike", () => {
    expect(floated("error(balanced(L1), dark)", noisy)).toBeCloseTo(
      floated("error(balanced(L1), bright)", noisy),
      12,
    );
  });
});

describe("when the group is known", () => {
  const known = darkAndBright(["0.8", "0.2"], { kind: "known" });
  test.each([
    ["error(L1, bright)", "0"],
    ["error(L2, dark)", "0"],
    ["worst(Huber(0.1))", "0"],
    ["gap(L2)", "0"],
    ["best(L2, bright)", "0.9"],
    ["best(minimax, dark)", "0.3"],
    ["error(minimax, dark)", "0"],
  ])("%s is %s", (text, value) => {
    expect(shown(text, known)).toBe(value);
  });
});

describe("with spreads inside the groups", () => {
  const spread = darkAndBright(["0.8", "0.2"], fixedAt("0.4"), { spreads: ["0.1", "0.4"] });
  test.each([
    ["best(L2)", "0.42"],
    ["minimax", "0.725"],
    ["error(L2, bright, mse)", "0.3904"],
    ["error(minimax, bright, mse)", "0.190625"],
    ["error(minimax, dark, mse)", "0.190625"],
    ["worst(minimax, mse)", "0.190625"],
    ["loss(L2, bright)", "0.41"],
    ["total(L2)", "0.098"],
    ["pull(L2, bright)", "5/9 ≈ 0.556"],
    ["spread(bright)", "0.4"],
    ["leastgap", "0"],
    ["best(L1)", "L1 needs the whole distribution of “dark”, not only its spread"],
    ["share(L1, bright)", "this loss needs the whole distribution of “dark”, not only its spread"],
    ["pull(L1, bright)", "this loss needs the whole distribution of “dark”, not only its spread"],
    [
      "error(L2, bright)",
      "the mean absolute error of “bright” needs its whole distribution, not only its spread: say mse",
    ],
    ["train(L1, 0.1, 2)", "with a spread inside a group only L2 can be trained here"],
  ])("%s is %s", (text, value) => {
    expect(shown(text, spread)).toBe(value);
  });

  test("the minimax output stays between the groups, and parity can be out of reach", () => {
    const wide = darkAndBright(["0.5", "0.5"], { kind: "shared" }, { spreads: ["0.1", "0.8"] });
    expect(shown("minimax", wide)).toBe("0.9");
    expect(shown("leastgap", wide)).toBe("0.27");
    expect(shown("gap(minimax, mse)", wide)).toBe("0.27");
  });
});

describe("with hot pixels", () => {
  const group = (name: string, brightness: string, share: string, outlier = false) => ({
    name,
    brightness: exactly(brightness),
    share: exactly(share),
    spread: exactly("0"),
    outlier,
  });
  const hot: Scenario = {
    groups: [
      group("most", "0.2", "0.72"),
      group("few", "0.4", "0.18"),
      group("hot", "1", "0.1", true),
    ],
    output: { kind: "shared" },
    scale: exactly("1"),
  };

  test.each([
    ["best(L1)", "0.2"],
    ["best(L2)", "0.316"],
    ["worst(L1)", "0.2"],
    ["worst(L2)", "0.116"],
    ["gap(L2)", "0.032"],
    ["overall(L1)", "0.04"],
    ["heads(majority)", "0.72"],
    ["heads(minority)", "0.18"],
    ["brightness(brighter)", "0.4"],
    ["minimax", "0.3"],
    ["delta", "0.8"],
    ["midpoint", "0.6"],
    ["best(Huber(0.2))", "59/225 ≈ 0.262"],
  ])("%s is %s", (text, value) => {
    expect(shown(text, hot)).toBe(value);
  });

  test("a Huber and a mixture in between beat both ends on the worst real group", () => {
    const best = (losses: readonly string[]) =>
      Math.min(...losses.map((loss) => floated(`worst(${loss})`, hot)));
    const steps = Array.from({ length: 19 }, (_, place) => String((place + 1) / 20));
    const ends = Math.min(floated("worst(L1)", hot), floated("worst(L2)", hot));
    expect(best(steps.map((delta) => `Huber(${delta})`))).toBeLessThan(ends - 0.001);
    expect(best(steps.map((alpha) => `mix(${alpha})`))).toBeLessThan(ends - 0.001);
  });

  test("the words for two groups only have no value with three", () => {
    for (const word of ["threshold", "noisethreshold", "leastgap", "ratio"]) {
      expect(shown(word, hot)).toBe(`“${word}” has no value here`);
    }
  });
});

describe("with three groups and two equally good ends", () => {
  const group = (name: string, brightness: string, share: string) => ({
    name,
    brightness: exactly(brightness),
    share: exactly(share),
    spread: exactly("0"),
  });
  const three: Scenario = {
    groups: [group("a", "0.2", "0.5"), group("b", "0.4", "0.25"), group("c", "0.9", "0.25")],
    output: { kind: "shared" },
    scale: exactly("1"),
  };

  // The output p runs from 0.2 to 0.4: c is left 0.9 − p, and the nearer of a and b at most 0.1.
  test.each([
    ["best(L1)", "[0.2, 0.4]"],
    ["worst(L1)", "[0.5, 0.7]"],
    ["gap(L1)", "[0.5, 0.7]"],
    ["overall(L1)", "0.225"],
  ])("%s is %s", (text, value) => {
    expect(shown(text, three)).toBe(value);
  });
});

describe("two errors beside each other", () => {
  test.each([
    ["growth(L1, 0.1, 0.8)", "8"],
    ["growth(L2, 0.1, 0.8)", "64"],
    ["slopegrowth(L1, 0.1, 0.8)", "1"],
    ["slopegrowth(L2, 0.1, 0.8)", "8"],
    ["pairshare(L1, 0.8, 0.1)", "8/9 ≈ 0.889"],
    ["pairshare(L2, 0.8, 0.1)", "64/65 ≈ 0.985"],
    ["pairpull(L1, 0.8, 0.1)", "0.5"],
    ["pairpull(L2, 0.8, -0.1)", "8/9 ≈ 0.889"],
    ["crossover(4)", "0.25"],
    ["slopecrossover(1)", "0.5"],
    ["sign(-3)", "−1"],
    ["sign(0)", "0"],
    ["sign(2)", "1"],
    ["clip(2, 0, 1)", "1"],
    ["clip(-2, 0, 1)", "0"],
    ["clip(0.5, 0, 1)", "0.5"],
  ])("%s is %s", (text, value) => {
    expect(shown(text)).toBe(value);
  });
});

test("the groups' shares of the total and of the pull sum to 1, for every loss", () => {
  for (const loss of ["L1", "L2", "Lp(3)", "Huber(0.1)", "pinball(0.9)", "mix(2/7)"]) {
    expect(shown(`share(${loss}, dark) + share(${loss}, bright)`, even)).toBe("1");
    expect(shown(`pull(${loss}, dark) + pull(${loss}, bright)`, even)).toBe("1");
  }
});

test("mirroring the prediction swaps the groups, and brightness itself plays no part", () => {
  for (const loss of ["L1", "L2", "Huber(0.1)", "mix(2/7)"]) {
    for (const at of ["0", "0.1", "0.4", "0.55", "1"]) {
      expect(shown(`share(${loss}, dark, ${at})`, even)).toBe(
        shown(`share(${loss}, bright, 1.2 - ${at})`, even),
      );
    }
  }
});
