import { display } from "@/lib/arithmetic/display";
import { printText } from "@/lib/arithmetic/print-text";
import { assess, type AssessedCase, type Assessment } from "@/lib/loss/assess";
import type { OpenScenario } from "@/lib/loss/open-scenario";
import type { WorkedLine } from "@/lib/loss/worked-line";
import { sayVerdict } from "./work-answer";
import { describeCase, sayMeeting } from "./work-case";

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

function printCase(
  { at, lines }: AssessedCase,
  place: number,
  { verdict, meeting }: Assessment,
): string[] {
  const printed = lines.flatMap((line, before) => printLine(line, lines[before - 1]));
  if (verdict !== "depends" || !at) return printed;
  const holds = meeting ? meeting.claim === "fails" : place === 0;
  return [`${holds ? "It holds" : "It fails"} with ${describeCase(at)}:`, ...printed];
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
  const { kind, value, basis, meeting } = assessment;
  if (kind === "value" && value) return [`Value: ${display(value).text}`];
  const verdict = sayVerdict(assessment);
  if (verdict === null) return [];
  const isTried = basis?.kind === "searched" && !meeting;
  const searched = isTried ? ` (in all ${String(basis.cases)} cases tried)` : "";
  return [...(meeting ? [sayMeeting(meeting)] : []), `Verdict: ${verdict}${searched}`];
}
