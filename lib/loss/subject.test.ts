import { describe, expect, test } from "vitest";
import { claimFrom } from "./scenario.fixture";
import { speaksOfPrediction, subjectOf } from "./subject";

describe("the question that a claim answers", () => {
  test.each([
    ["0.1 < 0.2", "number"],
    ["L2(0.9, 0.1) < loss(L2, dark)", "number"],
    ["midpoint = 0.6", "number"],
    ["share(L2, dark) < 0.5", "share"],
    ["0.5 < |1 - pull(L2, dark)|", "share"],
    ["growth(L2, 0.1, 0.8) = 64", "share"],
    ["ratio > 2", "share"],
    ["ratio(L2) > 2", "optimum"],
    ["best(L1) = 0.3", "optimum"],
    ["share(L2, dark) < error(L2, dark)", "optimum"],
    ["minimax = midpoint", "optimum"],
    ["threshold < 1", "optimum"],
  ])("%s: a %s", (text, subject) => {
    expect(subjectOf(claimFrom(text))).toBe(subject);
  });
});

test.each([
  ["share(L2, dark) < 0.5", true],
  ["1 < 2 < prediction", true],
  ["heads(nearer) < 0.5", true],
  ["ratio > 2", true],
  ["ratio(L2) > 2", false],
  ["best(L1) = 0.3", false],
])("%s speaks of a prediction: %s", (text, speaks) => {
  expect(speaksOfPrediction(claimFrom(text))).toBe(speaks);
});
