import { readTemplate, type TemplateNode } from "../template";
import type { Choice, Limit, Question, ScenarioTemplate } from "../schema-question";
import { exampleTemplate } from "./choice-scenario";

/**
 * The parameters that the claim of a choice, its texts or its scenario have in them. The others may
 * be any number: nothing in the explanation of this choice hangs on them.
 */
export function usedParameters(
  question: Question,
  choice: Choice,
  parameters: readonly string[],
): ReadonlySet<string> {
  const { text, because, principle, prompt, refutation } = choice;
  const templates = [
    text,
    because,
    principle,
    prompt ?? "",
    refutation.belief,
    refutation.plausible,
    refutation.fails,
  ];
  const words = [
    choice.claim.expression,
    ...templates.flatMap((template) => readTemplate(template).flatMap(expressionsIn)),
    // The claim itself, and the example that its figure and its table are worked out on.
    ...numbersOf(choice.claim.scenario ?? question.scenario),
    ...numbersOf(exampleTemplate(question, choice)),
  ].flatMap(wordsIn);
  return new Set(parameters.filter((name) => words.includes(name)));
}

/** The limits of a question that bind this choice: those on nothing but parameters that it uses. */
export function limitsOn(
  question: Question,
  choice: Choice,
  parameters: readonly string[],
): readonly Limit[] {
  const used = usedParameters(question, choice, parameters);
  return (question.limits ?? []).filter(({ holds }) =>
    wordsIn(holds).every((word) => used.has(word) || !parameters.includes(word)),
  );
}

/** Names in an expression; what is no parameter is a word of the vocabulary. */
function wordsIn(expression: string): readonly string[] {
  return expression.match(/[A-Za-z_]\w*/gu) ?? [];
}

function expressionsIn(node: TemplateNode): readonly string[] {
  switch (node.kind) {
    case "value":
    case "percentage":
    case "working":
      return [node.expression];
    case "condition":
      return [node.comparison, ...[...node.yes, ...node.no].flatMap(expressionsIn)];
    case "emphasis":
      return node.children.flatMap(expressionsIn);
    case "text":
    case "group":
    case "maths":
      return [];
  }
}

function numbersOf({ groups, output, scale }: ScenarioTemplate): readonly string[] {
  return [
    ...groups.flatMap(({ brightness, share, spread }) => [brightness, share ?? "", spread ?? ""]),
    output === undefined ? "" : outputNumber(output),
    scale ?? "",
  ];
}

function outputNumber(output: NonNullable<ScenarioTemplate["output"]>): string {
  switch (output.kind) {
    case "fixed":
      return output.at;
    case "flipped":
      return output.q;
    case "noisy":
      return output.tau;
    case "shared":
    case "known":
      return "";
  }
}
