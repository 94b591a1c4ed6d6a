import { expect, test } from "vitest";
import { rational } from "@/lib/arithmetic/rational";
import { twoGroupsOneOutput } from "../bank/fairness/two-groups-one-output";
import { worldOfChoice } from "../decide-choice";
import { assembleExplanation } from "./assemble";
import { calculatorFor } from "./calculator";
import type { Explanation, Section } from "./explanation";
import { guarded } from "./guarded";
import { shownNumber } from "./shown-number";

const choice = twoGroupsOneOutput.choices.find(({ key }) => key === "b");
const parameters = { a: "0.3", b: "0.9", p: "0.4", m: "0.2" };
if (choice === undefined) throw new Error("no such choice");
const assembled = assembleExplanation(twoGroupsOneOutput, parameters, choice);
if (assembled.kind !== "explanation") throw new Error("not assembled");
const { explanation } = assembled;
const world = worldOfChoice(twoGroupsOneOutput, choice, parameters);
const { vocabulary } = calculatorFor(world.parameters, world.scenario);
const vocabularies = { claim: vocabulary, example: vocabulary, guess: vocabulary };

function tampered(change: (section: Section) => Section): Explanation {
  return { ...explanation, sections: explanation.sections.map(change) };
}

test("an explanation as it was assembled is handed out", () => {
  expect(guarded(explanation, vocabularies).kind).toBe("explanation");
});

const WRONG = { kind: "exact", value: rational(24, 26) } as const;

test.each<[string, (section: Section) => Section]>([
  [
    "in the sentence beside the verdict",
    (section) =>
      section.kind === "verdict"
        ? {
            ...section,
            because: section.because.map((fragment) =>
              fragment.kind === "value"
                ? { kind: "value", ...shownNumber(fragment.expression, WRONG) }
                : fragment,
            ),
          }
        : section,
  ],
  [
    "in one cell of the contrasting table",
    (section) =>
      section.kind === "contrast"
        ? {
            ...section,
            contrast: {
              ...section.contrast,
              blocks: section.contrast.blocks.map((rows) =>
                rows.map((row) => ({
                  ...row,
                  cells: row.cells.map((cell) => ({
                    ...cell,
                    number: cell.number && shownNumber(cell.number.expression, WRONG),
                  })),
                })),
              ),
            },
          }
        : section,
  ],
  [
    "in the table of the figure",
    (section) =>
      section.kind === "plot"
        ? {
            ...section,
            table: {
              ...section.table,
              rows: section.table.rows.map(([at = "", first = ""]) => [at, first, "24/26 ≈ 0.923"]),
            },
          }
        : section,
  ],
  [
    "in a line of the working",
    (section) =>
      section.kind === "worked"
        ? {
            ...section,
            worked: section.worked.map((one) => ({
              ...one,
              worked: {
                ...one.worked,
                parts: one.worked.parts.map((part) => ({
                  ...part,
                  lines: part.lines.map((line) => ({ ...line, latex: "= 24/26" })),
                })),
              },
            })),
          }
        : section,
  ],
  [
    "in the flip",
    (section) =>
      section.kind === "flip"
        ? { ...section, flip: { ...section.flip, text: "At 0.8 the share is 1/25." } }
        : section,
  ],
  [
    "in what the guess was about",
    (section) =>
      section.kind === "guess"
        ? { ...section, of: shownNumber(section.of.expression, WRONG) }
        : section,
  ],
])("an explanation with a wrong number %s is refused as a whole", (_, change) => {
  expect(guarded(tampered(change), vocabularies).kind).toBe("refused");
});
