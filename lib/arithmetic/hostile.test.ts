import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkStatement } from "./check";
import { display } from "./display";
import { evaluate } from "./evaluate";
import { findStatements } from "./find";
import { printLatex } from "./print-latex";
import { printSpeech } from "./print-speech";
import { printText } from "./print-text";
import { read } from "./read";

const PIECES = [
  ...Array.from("()[]{}|+-*/^=<>≈.,$_\\ \n0123456789exLa%½²⁻√—−“😀"),
  "\\frac{",
  "\\left|",
  "\\right|",
  "\\sqrt{",
  "\\text{",
  "_{",
  "**",
  ":=",
  "sqrt(",
  "max(",
  "0.1",
  "9^9^9",
  "1e300",
  "L2(",
  "[0, 1]",
  "y_{pred}",
];

const grammarish = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((parts) => parts.join(""));
const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  grammarish,
);

describe("whatever a person types", () => {
  it("is read, or refused with a place inside the text, and never throws", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { statement, problems } = read(text);
        expect(statement === null).toBe(problems.some(({ severity }) => severity === "error"));
        for (const { span, message } of problems) {
          expect(message).not.toBe("");
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        if (!statement) return;
        expect(printText(statement) + printLatex(statement) + printSpeech(statement)).not.toBe("");
        expect(read(printText(statement)).statement?.kind).toBe(statement.kind);
        checkStatement(statement);
        if (statement.kind === "assignment") return;
        const { value, problem } = evaluate(statement.first);
        expect(value ? display(value).text : problem.message).not.toBe("");
      }),
      { numRuns: 3000 },
    );
  });

  it("holds only statements that read back from where they were found", () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const text = `${before} 0.1+0.2 = 0.3 ${after}`;
        for (const { statement, span } of findStatements(text)) {
          const slice = text.slice(span.start, span.end);
          expect(read(slice).statement?.kind).toBe(statement.kind);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    "(",
    "|",
    "1+(",
    "-",
    "2^",
    "1=",
    "_{a",
    "x(",
    "1-|",
    "[1,",
    "½",
    "(((((((((=",
    "|(|(|(|(1=",
  ])("is given up on when “%s” fills a post", (piece) => {
    expect(findStatements(piece.repeat(20_000)).length).toBeLessThan(50_000);
  });

  it("spends little on what cannot state anything, and gives up on what is made to be slow", () => {
    const sum = "0.1+0.2 = 0.3";
    const slow = `${"(".repeat(280)} =\n`;
    expect(findStatements(slow.repeat(3) + sum)).toHaveLength(1);
    expect(findStatements(slow.repeat(30) + sum)).toHaveLength(0);
    expect(findStatements(`${"(".repeat(9000)}\n${sum}`)).toHaveLength(1);
    expect(findStatements(`${"(".repeat(280)} € =\n`.repeat(30) + sum)).toHaveLength(1);
  });
});
