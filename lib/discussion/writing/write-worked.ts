import { escapeHtml } from "@/lib/ui/escape-html";
import { LIMITS } from "./limits";
import { popoverHtml } from "./popover-html";
import type { Paragraph } from "./tree";
import { workExample } from "./work-example";
import { readBlock } from "./worked-block";
import { unworkedHtml, workedHtml } from "./worked-html";
import type { WorkedRequest } from "./worked-request";
import type { Writing } from "./writing";

/**
 * A line that asks for a worked example: the example, or the line with the reason why there is
 * none. A line that only looks like it, "loss(es)", is left to be text: null.
 */
export function writeWorkedLine(request: WorkedRequest, writing: Writing): Paragraph | null {
  if (!hasRoom(writing)) return null;
  writing.worked += 1;
  const example = workExample(request, writing.known);
  const { insertions } = writing;
  if (example.cases) return insertions.block(workedHtml(request, example));
  if (!SPEAKS_OF_LOSSES.test(request.line)) return null;
  const said = `This is not worked out: ${example.problem}.`;
  writing.report(`“${request.line}” is not worked out: ${example.problem}.`);
  const mark = popoverHtml({
    id: writing.nextId(),
    icon: "warn",
    spoken: "Why is this not worked out?",
    inside: escapeHtml(said),
  });
  const typed = `<code class="unread">${escapeHtml(request.line)}</code>`;
  return insertions.block(
    `<p dir="auto"><span class="sum is-unchecked">${typed}${mark}</span></p>`,
  );
}

const SPEAKS_OF_LOSSES = /,|\bL_?[12p]\b/u;

/**
 * A block of code called "worked": the example, or the block with what is wrong in it. One too many
 * is left to be code: null.
 */
export function writeWorkedBlock(code: string, writing: Writing): Paragraph | null {
  if (!hasRoom(writing)) return null;
  writing.worked += 1;
  const block = readBlock(code, writing.known.scenario);
  const refuse = (problems: readonly string[]): Paragraph => {
    problems.forEach(writing.report);
    return writing.insertions.block(unworkedHtml(code, problems));
  };
  if (block.problems) return refuse(block.problems);
  const { request, scenario } = block;
  const example = workExample(request, { ...writing.known, scenario });
  return example.cases
    ? writing.insertions.block(workedHtml(request, example))
    : refuse([`“${request.typed}” is not worked out: ${example.problem}.`]);
}

function hasRoom({ worked, insertions, notice }: Writing): boolean {
  if (worked < LIMITS.worked && insertions.hasRoom()) return true;
  notice(
    `Only the first ${String(LIMITS.worked)} worked examples of this post are worked out: the others are shown as they were typed.`,
  );
  return false;
}
