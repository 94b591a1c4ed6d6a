import { expect, test } from "vitest";
import { twoGroupsOneOutput } from "../../bank/fairness/two-groups-one-output";
import { assembleExplanation } from "../../explanation/assemble";
import { givenLine, workedFormula } from "./given-line";

const [first] = twoGroupsOneOutput.choices;
if (first === undefined) throw new Error("the question has choices");
const assembled = assembleExplanation(
  twoGroupsOneOutput,
  { a: "0.3", b: "0.9", p: "0.4", m: "0.2" },
  first,
);
const lines =
  assembled.kind === "explanation"
    ? assembled.explanation.sections.flatMap((section) =>
        section.kind === "worked"
          ? section.worked.flatMap(({ worked }) => worked.parts.flatMap((part) => part.lines))
          : [],
      )
    : [];
const [line] = lines;
if (line === undefined) throw new Error("the working has lines");

test("a line has its formula for the eye, its sentence for the ear and its reason", () => {
  for (const one of lines) {
    const html = givenLine(one);
    expect(html).toContain('<span class="katex">');
    expect(html).toContain(`<span class="sr">${one.speech}</span>`);
    expect(html).toContain('<span aria-hidden="true">');
    expect(html).not.toContain("katex-error");
  }
});

test("words that look like markup stay words", () => {
  const html = givenLine({ ...line, because: 'a < b & "c" > <b>', speech: "<i>" });
  expect(html).toContain("a &lt; b &amp; &quot;c&quot; &gt; &lt;b&gt;");
  expect(html).toContain('<span class="sr">&lt;i&gt;</span>');
});

test("only a long line can be reached with the keyboard, to be scrolled", () => {
  expect(workedFormula({ ...line, text: "x".repeat(31) })).toContain(
    'tabindex="0" role="group" aria-label="A long line"',
  );
  expect(workedFormula({ ...line, text: "x".repeat(30) })).not.toContain("tabindex");
});
