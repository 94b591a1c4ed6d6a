import { describe, expect, it } from "vitest";
import { readItemAddress } from "./item-address";
import { quizSlugSchema, saveBodySchema, submissionSchema } from "./schema";

const attempt = "0192f0c1-5e6f-7a8b-9c0d-1e2f3a4b5c6d";

describe("what a browser sends", () => {
  it("names a question by a uuid and a whole position from 1", () => {
    expect(readItemAddress({ attempt, position: "12" })).toEqual({
      attemptId: attempt,
      position: 12,
    });
    for (const position of ["0", "01", "-1", "1.5", "1e2", "9999", ""]) {
      expect(readItemAddress({ attempt, position })).toBeNull();
    }
    expect(readItemAddress({ attempt: `${attempt}x`, position: "1" })).toBeNull();
  });

  it("names a quiz in kebab case", () => {
    expect(quizSlugSchema.safeParse("again-who-pulls").success).toBe(true);
    for (const slug of ["", "-a", "A", "a/b", "../a", "a".repeat(81)]) {
      expect(quizSlugSchema.safeParse(slug).success).toBe(false);
    }
  });

  it("is an answer with nothing beside it", () => {
    const body = { choices: ["a"], certainty: 0, guess: 1, revision: 0 };
    expect(saveBodySchema.safeParse(body).success).toBe(true);
    for (const wrong of [
      { ...body, markingKey: ["a"] },
      { ...body, choices: "a" },
      { ...body, choices: [1] },
      { ...body, certainty: 1.5 },
      { ...body, guess: -0.1 },
      { ...body, guess: Number.NaN },
      { ...body, revision: 2 ** 31 },
      { choices: ["a"] },
      null,
    ]) {
      expect(saveBodySchema.safeParse(wrong).success).toBe(false);
    }
    expect(submissionSchema.parse({ choices: [] })).toEqual({
      choices: [],
      certainty: null,
      guess: null,
      intent: "submit",
    });
  });
});
