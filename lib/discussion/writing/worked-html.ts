import { display } from "@/lib/arithmetic/display";
import { printLatex } from "@/lib/arithmetic/print-latex";
import { printSpeech } from "@/lib/arithmetic/print-speech";
import { printText } from "@/lib/arithmetic/print-text";
import { printWorking } from "@/lib/arithmetic/print-working";
import type { Rational } from "@/lib/arithmetic/rational";
import { keptDrawing } from "@/lib/quiz/explanation/figure/kept-drawing";
import { tabulate } from "@/lib/quiz/explanation/figure/draw";
import type { FigureTable } from "@/lib/quiz/explanation/figure/drawing";
import { initialState } from "@/lib/quiz/explanation/figure/figure-state";
import { escapeHtml } from "@/lib/ui/escape-html";
import { plotHtml } from "@/lib/ui/plot-html";
import { typesetMaths } from "@/lib/ui/typeset-maths";
import { aboveHtml } from "./above-html";
import { scenarioInWords } from "./scenario-in-words";
import type { WorkedCase, WorkedExample, WorkedSide } from "./work-example";
import { workedCaption } from "./worked-caption";
import { workedFigure } from "./worked-figure";
import type { WorkedRequest } from "./worked-request";

/** A worked example: numbered lines with their reasons, and the figure that shows it. */
export function workedHtml(
  { typed, chain }: WorkedRequest,
  { cases }: Extract<WorkedExample, { readonly problem?: never }>,
): string {
  const isOne = cases.length === 1;
  const parts = cases.map((worked) => {
    const name = isOne || worked.at === null ? "" : caseName(worked.at);
    return `${name}${worked.sides.map(sideHtml).join("")}${conclusionHtml(worked)}${figureHtml(chain, worked)}`;
  });
  const [{ scenario, above }] = cases;
  const on = scenario && scenarioInWords(isOne ? scenario : { ...scenario, output: null });
  const said = on === null || on === "" ? "" : `<span>on ${escapeHtml(on)}</span>`;
  return `<figure class="worked"><header><code>${escapeHtml(typed)}</code>${said}</header>${parts.join("")}${fromAboveHtml(above)}</figure>`;
}

const fromAboveHtml = (above: WorkedCase["above"]): string =>
  above.length === 0 ? "" : `<p class="caption">${aboveHtml(above)}</p>`;

/** A worked example that cannot be made: as it was typed, and why. */
export function unworkedHtml(typed: string, problems: readonly string[]): string {
  const list = problems.map((problem) => `<p>${escapeHtml(problem)}</p>`).join("");
  return `<figure class="worked is-unworked"><pre dir="auto"><code>${escapeHtml(typed)}</code></pre>${list}</figure>`;
}

function caseName(at: Rational): string {
  return `<p class="case">At ${escapeHtml(printText({ kind: "number", value: at }))}</p>`;
}

/** A side that is only a number has nothing to work out, and is met again in the conclusion. */
function sideHtml({ steps, value }: WorkedSide): string {
  const { latex } = printWorking(steps, value);
  const lines = steps.slice(1).map(({ relation, expression, because }, index) => {
    const isLast = index === steps.length - 2;
    const said = isLast ? display(value).speech : printSpeech(expression);
    const sign = relation === "≈" && !said.startsWith("about") ? "is about" : "equals";
    const speech = said.startsWith("about") ? `is ${said}` : `${sign} ${said}`;
    const formula = lineHtml(latex[index + 1] ?? "", speech, printText(expression).length);
    return `<li><div class="worked-step">${formula}<span class="reason">${escapeHtml(because)}</span></div></li>`;
  });
  return lines.length === 0 ? "" : `<ol>${lines.join("")}</ol>`;
}

const LONG = 30;

function lineHtml(tex: string, speech: string, length: number): string {
  // A long line scrolls by itself, so it must be reachable with the keyboard.
  const reach = length > LONG ? ' tabindex="0" role="group" aria-label="A long line"' : "";
  const formula = typesetMaths(`\\displaystyle ${tex}`, false, true);
  return `<span class="worked-line" dir="ltr"${reach}><span class="sr">${escapeHtml(speech)}</span><span aria-hidden="true">${formula}</span></span>`;
}

const TRUTHS = {
  true: "holds",
  false: "does not hold",
  undetermined: "cannot be told: more than one answer is equally good",
} as const;

function conclusionHtml({ conclusion }: WorkedCase): string {
  if (conclusion === null) return "";
  const { chain, truth } = conclusion;
  const formula = lineHtml(printLatex(chain), printSpeech(chain), printText(chain).length);
  return `<p class="conclusion">${formula} <span class="small">${TRUTHS[truth]}</span></p>`;
}

function figureHtml(chain: WorkedRequest["chain"], worked: WorkedCase): string {
  const model = workedFigure(chain, worked);
  if (model === null) return "";
  const state = initialState(model);
  const plot = plotHtml(keptDrawing(model, state));
  const table = tableHtml(tabulate(model, state));
  return (
    `${plot}<p class="caption">${escapeHtml(workedCaption(model))}</p>` +
    `<details class="more"><summary>The same as a table</summary>${table}</details>`
  );
}

function tableHtml({ head, rows }: FigureTable): string {
  const heads = head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("");
  const body = rows.map(([first = "", ...cells]) => {
    const rest = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("");
    return `<tr><th scope="row">${escapeHtml(first)}</th>${rest}</tr>`;
  });
  return `<table class="tbl maths"><thead><tr>${heads}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}
