import fc from "fast-check";
import { expect, test } from "vitest";
import { answerFromAddress, answerInAddress } from "./answer-in-address";
import type { Answer } from "./schema";

const answers: fc.Arbitrary<Answer> = fc.record({
  choices: fc.subarray(["a", "b", "c", "d", "e", "f"]),
  certainty: fc.constantFrom(null, 0, 1, 2, 3),
  guess: fc.option(fc.integer({ min: 0, max: 100 }).map((part) => part / 100)),
});

test("an answer comes out of an address as it went in", () => {
  fc.assert(
    fc.property(answers, (answer) => {
      const query = Object.fromEntries(new URLSearchParams(answerInAddress(answer)));
      expect(answerFromAddress(query)).toEqual(answer);
    }),
  );
});

test.each([
  [{}],
  [{ here: "aa" }],
  [{ here: "A" }],
  [{ here: ["a", "b"] }],
  [{ here: "a", certainty: "4" }],
  [{ here: "a", guess: "7" }],
  [{ here: "<script>" }],
])("an address with %j holds no answer", (query) => {
  expect(answerFromAddress(query)).toBeNull();
});
