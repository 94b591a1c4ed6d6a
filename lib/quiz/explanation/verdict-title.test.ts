import { expect, test } from "vitest";
import { QUESTIONS } from "@/tests/support/bank-cases";
import { decideChoice, worldOfChoice } from "../decide-choice";
import { verdictTitle } from "./verdict-title";

function titleOf(id: string, key: string): string {
  const question = QUESTIONS.find((candidate) => candidate.id === id);
  const choice = question?.choices.find((candidate) => candidate.key === key);
  const [variant] = question?.variants ?? [];
  if (!question || !choice || !variant) throw new Error("no such choice");
  const world = worldOfChoice(question, choice, variant.parameters);
  const decision = decideChoice(choice, world);
  if (decision.kind === "undecided") throw new Error("undecided");
  return verdictTitle(decision, world.open, choice);
}

test.each([
  ["crossovers", "a", "Always, for these losses."],
  ["only-above-one", "c", "Never, for these losses."],
  ["hot-pixels", "d", "Never, for this many values."],
  ["worst-group", "a", "Always, for these groups."],
  ["spread", "b", "Always, for these groups."],
  ["spread", "a", "Never, at this prediction."],
  ["mixtures", "e", "Never, for these groups."],
  ["best-constant", "c", "Never, with one output for all images."],
  ["who-pulls", "c", "Never, at this prediction."],
])("%s %s reaches as far as what it speaks of: %s", (id, key, title) => {
  expect(titleOf(id, key)).toBe(title);
});
