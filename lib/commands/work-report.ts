import { display } from "@/lib/arithmetic/display";
import { printText } from "@/lib/arithmetic/print-text";
import type { Rational } from "@/lib/arithmetic/rational";
import { assess, type AssessedCase, type Assessment } from "@/lib/loss/assess";
import type { Case } from "@/lib/loss/decision";
import type { OpenScenario } from "@/lib/loss/open-scenario";
import type { Output } from "@/lib/loss/scenario";
import type { WorkedLine } from "@/lib/loss/worked-line";
import { sayVerdict } from "./work-answer";

/** The working and the verdict for somebody who reads them in a terminal. */
export function printWorking(text: string, scenario?: OpenScenario): string {
  const assessment = assess(text, scenario);
  return [
    ...assessment.problems.flatMap(({ message, span }) => [
      text.replaceAll(/\s/gu, " "),
      `${" ".repeat(span.start)}${"^".repeat(Math.max(1, span.end - span.start))} ${message}`,
    ]),
    ...assessment.cases.flatMap((each, place) => printCase(each, place, assessment)),
    ...conclusion(assessment),
  ].join("\n");
}

function printCase({ at, lines }: AssessedCase, place: number, { verdict }: Assessment): string[] {
  const printed = lines.flatMap((line, before) => printLine(line, lines[before - 1]));
  if (verdict !== "depends" || !at) return printed;
  return [`${place === 0 ? "It holds" : "It fails"} with ${describe(at)}:`, ...printed];
}

/** A line that goes on from the one before shows only what is new. */
function printLine({ left, link, because }: WorkedLine, before: WorkedLine | undefined): string[] {
  const start = printText(left);
  if (!link) return [`  ${start}`];
  const goesOn = before?.link && printText(before.link.right) === start;
  const next = `${link.relation} ${printText(link.right)}   (${because})`;
  return goesOn ? [`    ${next}`] : [`  ${start}`, `    ${next}`];
}

function conclusion(assessment: Assessment): string[] {
  const { kind, value, basis } = assessment;
  if (kind === "value" && value) return [`Value: ${display(value).text}`];
  const verdict = sayVerdict(assessment);
  if (verdict === null) return [];
  const searched = basis?.kind === "searched" ? ` (in all ${String(basis.cases)} cases tried)` : "";
  return [`Verdict: ${verdict}${searched}`];
}

function describe({ scenario, free }: Case): string {
  const groups = scenario.groups.map(
    ({ name, brightness, share }) => `${name} ${spell(brightness)} (share ${spell(share)})`,
  );
  const names = [...free].map(([name, value]) => `${name} = ${spell(value)}`);
  return [...groups, describeOutput(scenario.output), ...names].join(", ");
}

function describeOutput(output: Output): string {
  switch (output.kind) {
    case "fixed":
      return `prediction ${spell(output.at)}`;
    case "shared":
      return "one output for all";
    case "flipped":
      return `an input that is flipped with chance ${spell(output.q)}`;
    case "noisy":
      return `a noisy input, τ = ${spell(output.tau)}`;
    case "known":
      return "the group known";
  }
}

function spell(value: Rational): string {
  return printText({ kind: "number", value });
}
