import { expect, test } from "vitest";
import { rational } from "@/lib/arithmetic/rational";
import { certaintyWords, guessWords, tickedWords } from "./learner-words";
import { mostInstructive, outcomeOf } from "./outcome";
import { shownNumber } from "./shown-number";

const keys = {
  markingKey: ["b", "c"],
  derivedKey: ["b", "d"],
  eitherKeys: [],
  voidedKeys: [],
};

test("a choice is right, missed or wrong by the key, and contested where the keys disagree", () => {
  const status = (choice: string, picked: readonly string[]) =>
    outcomeOf(choice, { ...keys, picked }).status;
  expect(status("a", [])).toBe("right");
  expect(status("a", ["a"])).toBe("wrong");
  expect(status("b", ["b"])).toBe("right");
  expect(status("b", [])).toBe("missed");
  expect(status("c", ["c"])).toBe("contested");
  expect(status("d", [])).toBe("contested");
});

test("a choice that was corrected is accepted or does not count, whatever was done with it", () => {
  const corrected = { ...keys, eitherKeys: ["d"], voidedKeys: ["a"] };
  for (const picked of [[], ["a", "d"]]) {
    expect(outcomeOf("d", { ...corrected, picked }).status).toBe("accepted");
    expect(outcomeOf("a", { ...corrected, picked }).status).toBe("uncounted");
    expect(tickedWords(outcomeOf("d", { ...corrected, picked }), "multiple")).not.toMatch(/hold/u);
  }
});

test("the review begins with a wrong tick, then a missed one, then a contested one", () => {
  const all = ["a", "b", "c", "d"];
  expect(mostInstructive(all, { ...keys, picked: ["a"] })).toBe("a");
  expect(mostInstructive(all, { ...keys, picked: ["c"] })).toBe("b");
  expect(mostInstructive(all, { ...keys, picked: ["b"] })).toBe("c");
  expect(mostInstructive(["a"], { ...keys, picked: [] })).toBe("a");
});

test("the words differ between a choice that was ticked and one that was left", () => {
  const ticked = outcomeOf("a", { ...keys, picked: ["a"] });
  const left = outcomeOf("a", { ...keys, picked: [] });
  expect(tickedWords(ticked, "multiple")).toBe("You ticked it, and it does not hold.");
  expect(tickedWords(left, "multiple")).toBe("You left it, and it does not hold.");
});

test("certainty is mirrored, and a certain mistake is not punished in words", () => {
  const wrong = outcomeOf("a", { ...keys, picked: ["a"] });
  expect(certaintyWords(3, wrong)).toBe(
    "You were certain. A surprise like this one is what people remember best.",
  );
  expect(certaintyWords(null, wrong)).toBeNull();
  for (const certainty of [0, 1, 2, 3] as const) {
    expect(certaintyWords(certainty, wrong)).not.toMatch(/incorrect|failed|should have/u);
  }
});

test("a quick guess is set beside the exact value and never called wrong", () => {
  const computed = shownNumber(
    { kind: "name", name: "x" },
    { kind: "exact", value: rational(25, 26) },
  );
  expect(guessWords(0.95, computed)).toBe(
    "You put it at about 0.95; it is 25/26 ≈ 0.962. That is close.",
  );
  expect(guessWords(0.4, computed)).toBe(
    "You put it at about 0.4; it is 25/26 ≈ 0.962. You put it well too low; what follows says why.",
  );
});
