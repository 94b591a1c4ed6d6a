import { describe, expect, test } from "vitest";
import { assess } from "./assess";
import { darkAndBright, exactly, fixedAt, openDarkAndBright } from "./scenario.fixture";

const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));

describe("plain arithmetic gets the verdicts on stated equalities", () => {
  test.each([
    ["(0.9 - 0.1)^2 = 0.64", "exact"],
    ["(0.9 - 0.1)^2 = 0.6400000000000001", "wrong"],
    ["1/3 = 0.33", "rounded"],
    ["2/3 = 0.66", "truncated"],
    ["0.4*3 = 1", "unsupported-precision"],
    ["x + 1 = 2", "cannot-check"],
    ["L1 = |0.8 - 0.7| = 0.1", "exact"],
    ["1/3 = 2/6", "exact"],
    ["L2(0.9, 0.1) = 0.64", "exact"],
  ])("%s is %s", (text, verdict) => {
    const assessment = assess(text);
    expect(assessment).toMatchObject({ kind: "equality", verdict });
    expect(assessment.basis).toEqual(verdict === "cannot-check" ? null : { kind: "computed" });
    expect(assessment.problems.length > 0).toBe(verdict === "cannot-check");
  });

  test.each([
    ["the loss = 3", "cannot-check", "“the loss” has no value here", [0, 8]],
    ["a = b", "cannot-check", "“b” has no value here", [4, 5]],
    ["Infinity = Infinity", "cannot-check", "“Infinity” has no value here", [11, 19]],
    ["a = b = c", "cannot-check", "“b” has no value here", [4, 5]],
    ["the loss of it ≈ 1/3", "cannot-check", "“the loss of it” has no value here", [0, 14]],
    ["1 + = 2", "cannot-check", "a number, a name or a bracket should stand here", [4, 5]],
    ["2 < nobody", "cannot-check", "“nobody” has no value here", [4, 10]],
  ] as const)("%s: %s, and says what is in the way", (text, verdict, message, [start, end]) => {
    const { verdict: found, problems } = assess(text);
    expect(found).toBe(verdict);
    expect(problems[0]).toMatchObject({ message, span: { start, end } });
  });

  test.each([
    ["MSE loss = 0.64 = 0.8^2", "exact"],
    ["L2 loss = (0.9-0.1)^2 = 0.64", "exact"],
    ["L2 loss = (0.9-0.1)^2 = 0.8", "wrong"],
    ["the mean-squared error = 2/3 = 0.66", "truncated"],
    ["the share ≈ 1/3 ≈ 0.33", "rounded"],
  ])("words in front of %s only label it: %s", (text, verdict) => {
    expect(assess(text)).toMatchObject({ kind: "equality", verdict, problems: [] });
  });

  test("an equality keeps the value and the lines of the side that was worked out", () => {
    const { value, cases } = assess("(0.9 - 0.1)^2 = 0.65");
    expect(value).toEqual({ kind: "exact", value: exactly("0.64") });
    expect(cases[0]?.lines).toHaveLength(2);
  });

  test("a chain keeps the value of the side that was worked out first", () => {
    expect(assess("1/3 ≈ 0.333 ≈ 0.33").value).toEqual({ kind: "exact", value: exactly("1/3") });
  });

  test("an inequality is decided", () => {
    expect(assess("0.1 < 0.2")).toMatchObject({ kind: "claim", verdict: "always" });
    expect(assess("0.1 > 0.2")).toMatchObject({ kind: "claim", verdict: "never" });
  });
});

describe("a text is taken as what it is", () => {
  test.each([
    ["1/3 = 2/6 < 1", "claim"],
    ["1/3 = 2/6", "equality"],
    ["the loss = 3", "equality"],
    ["the loss = nobody", "equality"],
    ["1 + nobody", "value"],
    ["2 < nobody", "claim"],
    ["1 +", "unreadable"],
  ])("%s: %s", (text, kind) => {
    expect(assess(text).kind).toBe(kind);
  });

  test("and its working is shown once, whatever the assumptions", () => {
    expect(assess("(0.9 - 0.1)^2").cases).toMatchObject([{ at: null, lines: [{}, {}] }]);
    expect(assess("0.1 < 0.2").cases).toMatchObject([{ lines: [{}, {}, {}] }]);
    expect(assess("0.1 + 0.1 = 0.2").cases).toMatchObject([{ at: null }]);
  });

  test("where its sides meet at no fraction, it says between which cases", () => {
    const open = openDarkAndBright(["0.5", "0.5"], null);
    expect(assess("prediction^2 = 1/2", open).meeting?.claim).toBe("holds");
    expect(assess("prediction ≤ 1", open)).not.toHaveProperty("meeting");
  });
});

describe("under a scenario", () => {
  test.each([
    ["share(L2, bright) > share(L1, bright)", "claim", "always"],
    ["share(L2, bright) = 25/26", "claim", "always"],
    ["share(L2, bright) = 0.96", "equality", "rounded"],
    ["share(L2, bright) = 0.5", "equality", "wrong"],
    ["midpoint = 0.6", "equality", "exact"],
    ["best(L1) = 0.3", "claim", "undetermined"],
    ["share(L2, bright)", "value", null],
    ["prediction", "value", null],
    ["y_pred = 0.4", "assignment", null],
    ["1 +", "unreadable", null],
  ])("%s is a %s: %s", (text, kind, verdict) => {
    expect(assess(text, even)).toMatchObject({ kind, verdict });
  });

  test("open assumptions give two cases to a claim that depends on them", () => {
    const found = assess("share(L2, bright) > 0.5", openDarkAndBright(["0.5", "0.5"], null));
    expect(found).toMatchObject({ kind: "claim", verdict: "depends", basis: { kind: "proved" } });
    expect(found.cases).toHaveLength(2);
    expect(found.cases.every(({ lines }) => lines.length > 3)).toBe(true);
    expect(found.cases[0]?.at?.scenario.output.kind).toBe("fixed");
  });

  const bound = darkAndBright(["0.8", "0.2"]);
  test.each([
    ["share(L2, bright)", undefined, /^“share” needs a scenario: give one with assume$/u],
    ["share(L2, bright) > 0.5", undefined, /^“share” needs a scenario/u],
    ["best(L2) = 0.5", undefined, /^“best” needs a scenario/u],
    [
      "share(L2, bright)",
      openDarkAndBright(null, fixedAt("0.4")),
      /^“share” needs the groups' shares, which this scenario leaves open$/u,
    ],
    ["best(L2)", { ...bound, output: null }, /^“best” needs the kind of output, which this/u],
    ["share(L2, bright)", { ...bound, output: null }, /^this needs a prediction: fix one/u],
  ] as const)("%s says what it needs: %#", (text, scenario, message) => {
    expect(assess(text, scenario).problems[0]?.message).toMatch(message);
  });

  test.each([
    ["0.8", null, null, "the groups' shares and brightness"],
    ["0.8", "0.9", null, "the groups' shares"],
    ["0.8", null, "0.2", "the groups' brightness"],
  ])("an open group is named by what is open of it: %#", (share, brightness, other, lack) => {
    const [dark, bright] = bound.groups;
    if (!dark || !bright) throw new Error();
    const part = (text: string | null) => (text === null ? null : exactly(text));
    const open = {
      ...bound,
      groups: [
        { ...dark, share: part(share) },
        { ...bright, brightness: part(brightness), share: part(other) },
      ],
    };
    expect(assess("best(L2)", open).problems[0]?.message).toBe(
      `“best” needs ${lack}, which this scenario leaves open`,
    );
  });

  test("what is left open does not matter to what does not speak of it", () => {
    const { value } = assess("share(L2, bright, 0.4)", { ...bound, output: null });
    expect(value).toEqual({ kind: "exact", value: exactly("25/29") });
  });

  test("a number stated under open assumptions is a claim", () => {
    const open = openDarkAndBright(["0.5", "0.5"], null);
    expect(assess("midpoint = 0.6", open)).toMatchObject({ kind: "claim", verdict: "always" });
    expect(assess("prediction = 0.6", open)).toMatchObject({ verdict: "depends" });
  });
});

describe("problems carry a position", () => {
  test.each([
    ["1/0", 0, 3],
    ["1 + nobody", 4, 10],
    ["0.5 < nobody", 6, 12],
    ["nobody = 0.5 + 1", 0, 0],
  ])("%s", (text, start, end) => {
    const { problems } = assess(text);
    if (end === 0) expect(problems).toEqual([]);
    else expect(problems[0]?.span).toEqual({ start, end });
  });

  test("a warning of the reader comes along with the verdict", () => {
    const found = assess("-0.1^2 = -0.01");
    expect(found.verdict).toBe("exact");
    expect(found.problems.map(({ severity }) => severity)).toEqual(["warning"]);
  });
});
