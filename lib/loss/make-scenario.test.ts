import { describe, expect, test } from "vitest";
import { makeOpenScenario, makeScenario } from "./make-scenario";
import type { OpenGroup, OpenScenario } from "./open-scenario";
import {
  darkAndBright,
  exactly,
  fixedAt,
  flippedBy,
  noisyBy,
  openDarkAndBright,
} from "./scenario.fixture";

const fine = darkAndBright(["0.8", "0.2"], fixedAt("0.4"));
const group = (changes: Partial<OpenGroup> = {}): OpenGroup => ({
  name: "grey",
  brightness: exactly("0.5"),
  share: exactly("1"),
  spread: exactly("0"),
  ...changes,
});
const with1 = (changes: Partial<OpenGroup>): OpenScenario => ({
  ...fine,
  groups: [group(changes)],
});

test("a complete scenario is accepted as it is", () => {
  expect(makeScenario(fine)).toEqual({ scenario: fine });
  expect(makeOpenScenario(fine)).toEqual({ scenario: fine });
});

test("one missing share is what the others leave", () => {
  const [dark, bright] = fine.groups;
  if (!dark || !bright) throw new Error();
  const made = makeScenario({ ...fine, groups: [dark, { ...bright, share: null }] });
  expect(made).toEqual({ scenario: fine });
});

test("what is open is accepted as open, and not as complete", () => {
  const open = openDarkAndBright(null, null);
  expect(makeOpenScenario(open)).toEqual({ scenario: open });
  const problems = ["Every group needs a brightness and a share, and the output must be given."];
  expect(makeScenario(open)).toEqual({ problems });
  expect(makeScenario({ ...fine, output: null })).toEqual({ problems });
  expect(makeScenario(with1({ brightness: null }))).toEqual({ problems });
});

describe("is refused in a plain sentence", () => {
  const [dark, bright] = fine.groups;
  if (!dark || !bright) throw new Error();
  test.each<[string, OpenScenario]>([
    ["There must be a group.", { ...fine, groups: [] }],
    [
      "There can be 6 groups at most.",
      {
        ...fine,
        groups: ["a", "b", "c", "d", "f", "g", "h"].map((name) =>
          group({ name, share: exactly("1/7") }),
        ),
      },
    ],
    ["Two groups are called “dark”.", { ...fine, groups: [dark, { ...bright, name: "dark" }] }],
    ["At least one group must be real, not an outlier.", with1({ outlier: true })],
    ["“two words” cannot be read as a name: use letters only.", with1({ name: "two words" })],
    ["“1a” cannot be read as a name: use letters only.", with1({ name: "1a" })],
    ["“ a” cannot be read as a name: use letters only.", with1({ name: " a" })],
    ["“” cannot be read as a name: use letters only.", with1({ name: "" })],
    ["“L2” already means something else; call the group otherwise.", with1({ name: "L2" })],
    [
      "“minority” already means something else; call the group otherwise.",
      with1({ name: "minority" }),
    ],
    [
      "“midpoint” already means something else; call the group otherwise.",
      with1({ name: "midpoint" }),
    ],
    ["“mse” already means something else; call the group otherwise.", with1({ name: "mse" })],
    [
      "The brightness of “grey” must lie from 0 to 1; the scale multiplies it.",
      with1({ brightness: exactly("1.01") }),
    ],
    [
      "The brightness of “grey” must lie from 0 to 1; the scale multiplies it.",
      with1({ brightness: exactly("-0.01") }),
    ],
    ["The spread of “grey” cannot be negative.", with1({ spread: exactly("-0.1") })],
    ["The shares must sum to 1; these sum to 0.9.", with1({ share: exactly("0.9") })],
    [
      "The share of “dark” must be above 0.",
      {
        ...fine,
        groups: [
          { ...dark, share: exactly("0") },
          { ...bright, share: exactly("1") },
        ],
      },
    ],
    [
      "The given shares leave nothing for the other groups.",
      {
        ...fine,
        groups: [
          { ...dark, share: exactly("1") },
          { ...bright, share: null },
          group({ share: null }),
        ],
      },
    ],
    [
      "The prediction must lie from 0 to 1; the scale multiplies it.",
      { ...fine, output: fixedAt("1.5") },
    ],
    ["The chance q of a flipped input must lie from 0 to 1.", { ...fine, output: flippedBy("2") }],
    ["The noise τ must be above 0.", { ...fine, output: noisyBy("0") }],
    [
      "An input that is flipped is defined for exactly two groups.",
      { ...with1({}), output: flippedBy("0.1") },
    ],
    ["A noisy input is defined for exactly two groups.", { ...with1({}), output: noisyBy("1") }],
    ["The scale must be above 0.", { ...fine, scale: exactly("0") }],
    [
      "The range of “alpha” must run from low to high.",
      { ...fine, free: [{ name: "alpha", low: exactly("1"), high: exactly("1") }] },
    ],
  ])("%s", (sentence, draft) => {
    expect(makeOpenScenario(draft)).toEqual({ problems: [sentence] });
    expect(makeScenario(draft)).toEqual({ problems: [sentence] });
  });

  test("all at once", () => {
    const made = makeScenario({ ...with1({ brightness: exactly("2") }), scale: exactly("-1") });
    expect(made.problems).toHaveLength(2);
  });
});

test("what is just inside of every limit is accepted", () => {
  const names = ["a", "b", "c", "d", "f", "g"];
  const six = names.map((name) => group({ name, share: exactly("1/6") }));
  const hot = names
    .slice(0, 2)
    .map((name, place) => group({ name, share: exactly("1/2"), outlier: place === 1 }));
  const free = [{ name: "alpha", low: exactly("0"), high: exactly("1") }];
  for (const draft of [{ groups: six }, { groups: hot }, { free }]) {
    expect(makeOpenScenario({ ...fine, ...draft }).problems).toBeUndefined();
  }
});

test("the ends of what is allowed are allowed", () => {
  for (const at of ["0", "1"]) {
    expect(makeScenario({ ...fine, output: fixedAt(at) }).problems).toBeUndefined();
    expect(makeScenario({ ...fine, output: flippedBy(at) }).problems).toBeUndefined();
    expect(makeScenario(with1({ brightness: exactly(at) })).problems).toBeUndefined();
  }
});
