import { describe, expect, it } from "vitest";
import { readSubmissionForm } from "./submission-form";

const read = (query: string) => readSubmissionForm(new URLSearchParams(query));

describe("the question page's form", () => {
  it("is read as the same submission in JSON would be", () => {
    expect(
      read("choice=a&choice=c&certainty=2&guess=0.25&guessed=1&revision=3&intent=skip"),
    ).toEqual({
      choices: ["a", "c"],
      certainty: 2,
      guess: 0.25,
      revision: 3,
      intent: "skip",
    });
  });

  it("is a blank submission when nothing was touched, since a slider at rest is no guess", () => {
    expect(read("guess=0.5&revision=0")).toEqual({
      choices: [],
      certainty: null,
      guess: null,
      revision: 0,
      intent: "submit",
    });
  });

  it.each([
    "choice=A",
    "choice=ab",
    "choice=a&choice=a",
    "certainty=4",
    "certainty=high",
    "certainty=1&certainty=2",
    "guess=1.5&guessed=1",
    "guess=1e-1&guessed=1",
    "revision=-1",
    "intent=peek",
    "key=a",
    "__proto__=a",
  ])("is refused as %s", (query) => {
    expect(read(query)).toBeNull();
  });
});
