import { display } from "@/lib/arithmetic/display";
import { toNumber } from "@/lib/arithmetic/rational";
import { assumptionChips } from "./assumption-chips";
import type { Fragment, PublicQuestion } from "./public";
import type { RenderedFragment } from "./rendered-fragment";
import { renderTemplate } from "./render-template";
import { ruleInWords } from "./rules-in-words";
import type { Question } from "./schema-question";
import { worldOf, type Parameters, type World } from "./world";

/**
 * A question on one learner's numbers, as it is asked: picked field by field, so that neither claim
 * nor key nor explanation can come along.
 *
 * Throws where a text has no value on these numbers, which the bank's tests rule out.
 */
export function publicQuestion(question: Question, parameters: Parameters): PublicQuestion {
  const world = worldOf(question.scenario, parameters);
  const { title, kind, rule, stem, choices, guess } = question;
  return {
    title,
    kind,
    stem: stem.map((paragraph) => fragments(paragraph, world)),
    choices: choices.map(({ key, text }) => ({ key, text: fragments(text, world) })),
    groups: world.open.groups.flatMap(({ name, brightness }) =>
      brightness === null
        ? []
        : [
            {
              name,
              brightness: toNumber(brightness),
              decimal: display({ kind: "exact", value: brightness }).text,
            },
          ],
    ),
    assumptions: assumptionChips(world.open),
    scoring: ruleInWords(rule, kind, choices.length),
    guess:
      guess === undefined
        ? null
        : {
            prompt: fragments(guess.prompt, world),
            low: fragments(guess.low, world),
            high: fragments(guess.high, world),
          },
  };
}

function fragments(template: string, world: World): readonly Fragment[] {
  const { fragments: rendered, problem } = renderTemplate(template, world);
  if (rendered === undefined) throw new Error(problem);
  return rendered.map(publicFragment);
}

/** A number as plain as it can be set: figures as text, what has a fraction in it as maths. */
const PLAIN = /^[\d.]+%?$/u;

function publicFragment(fragment: RenderedFragment): Fragment {
  switch (fragment.kind) {
    case "text":
      return { kind: "text", text: fragment.text };
    case "value":
    case "percentage":
    case "working": {
      const { text, latex, speech } = fragment.display;
      return PLAIN.test(text) ? { kind: "text", text } : { kind: "maths", tex: latex, speech };
    }
    case "maths":
      return { kind: "maths", tex: fragment.tex };
    case "group":
      return { kind: "group", name: fragment.name, brightness: fragment.brightness };
    case "emphasis":
      return { kind: "emphasis", children: fragment.children.map(publicFragment) };
  }
}
