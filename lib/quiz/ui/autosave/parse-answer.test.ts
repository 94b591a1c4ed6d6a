import { describe, expect, it } from "vitest";
import { answerInWords } from "./answer-in-words";
import { parseAnswer, parseRevision } from "./parse-answer";

describe("what comes back from storage or the server", () => {
  it("is an answer only if it has the parts of one", () => {
    const answer = { choices: ["a"], certainty: 3, guess: null };
    expect(parseAnswer({ ...answer, more: 1 })).toEqual(answer);
    for (const wrong of [
      null,
      "a",
      {},
      { choices: "a", certainty: 0, guess: 0 },
      { choices: [] },
    ]) {
      expect(parseAnswer(wrong)).toBeNull();
    }
    expect(parseAnswer({ choices: [], certainty: 7, guess: null })?.certainty).toBeNull();
  });

  it("has a revision only if that is a number", () => {
    expect(parseRevision({ revision: 4 })).toBe(4);
    expect(parseRevision({ revision: "4" })).toBeNull();
    expect(parseRevision(null)).toBeNull();
  });
});

describe("an answer in words", () => {
  it("names what is ticked, how sure and the guess", () => {
    expect(answerInWords({ choices: ["c", "a"], certainty: 2, guess: 0.25 })).toBe(
      "A, C; fairly sure; guess 0.25",
    );
    expect(answerInWords({ choices: [], certainty: null, guess: null })).toBe("nothing ticked");
  });
});
