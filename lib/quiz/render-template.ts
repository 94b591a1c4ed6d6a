import { compareValues } from "@/lib/arithmetic/compare";
import { display, type Display } from "@/lib/arithmetic/display";
import type { Expression, Problem, Statement } from "@/lib/arithmetic/expression";
import { evaluate } from "@/lib/arithmetic/evaluate";
import { printLatex } from "@/lib/arithmetic/print-latex";
import { printSpeech } from "@/lib/arithmetic/print-speech";
import { printText } from "@/lib/arithmetic/print-text";
import { toNumber } from "@/lib/arithmetic/rational";
import { read } from "@/lib/arithmetic/read";
import { trace, type Step } from "@/lib/arithmetic/trace";
import type { Value } from "@/lib/arithmetic/value";
import { readGroup } from "@/lib/loss/group-position";
import { settingOf } from "@/lib/loss/setting";
import { VocabularyError } from "@/lib/arithmetic/vocabulary";
import { displayInProse } from "./display-in-prose";
import { percentage } from "./percentage";
import type { RenderedFragment } from "./rendered-fragment";
import { readTemplate, type TemplateNode } from "./template";
import { substitute, substituteInStatement, type World } from "./world";

export type Rendering =
  | { readonly fragments: readonly RenderedFragment[]; readonly problem?: never }
  | {
      readonly fragments?: never;
      /** A plain clause that a learner may read. */
      readonly problem: string;
      /** For authors: the part of the template that it is about. */
      readonly where: string;
    };

/**
 * Authored text with this world's numbers in it. A problem says what has no value on these numbers
 * (which group is farther, at a tie); the bank's tests show that there is none on vetted numbers.
 */
export function renderTemplate(template: string, world: World): Rendering {
  try {
    return { fragments: join(readTemplate(template).flatMap((node) => renderNode(node, world))) };
  } catch (error) {
    if (error instanceof RenderProblem)
      return { problem: error.message, where: `“${error.part}” in “${template}”` };
    throw error;
  }
}

class RenderProblem extends Error {
  readonly part: string;
  constructor(message: string, part: string) {
    super(message);
    this.part = part;
  }
}

function renderNode(node: TemplateNode, world: World): readonly RenderedFragment[] {
  switch (node.kind) {
    case "text":
    case "maths":
      return [node];
    case "emphasis":
      return [
        {
          kind: "emphasis",
          children: node.children.flatMap((child) => renderNode(child, world)),
        },
      ];
    case "group":
      return [groupNamed(node.name, world)];
    case "condition": {
      const branch = holds(node.comparison, world) ? node.yes : node.no;
      return branch.flatMap((child) => renderNode(child, world));
    }
    case "value":
    case "percentage": {
      const expression = readExpression(node.expression, world);
      const { value, problem } = evaluate(expression, world.vocabulary);
      if (problem) return fail(problem, node.expression);
      const shown = node.kind === "value" ? displayInProse(value) : percentage(value);
      return [{ kind: node.kind, expression, value, display: shown }];
    }
    case "working": {
      const expression = readExpression(node.expression, world);
      const { value, steps, problem } = trace(expression, world.vocabulary);
      if (problem) return fail(problem, node.expression);
      return [{ kind: "working", expression, value, steps, display: chain(steps, value) }];
    }
  }
}

function readExpression(text: string, world: World): Expression {
  const statement = readAll(text);
  if (statement.kind !== "chain" || statement.links.length > 0 || statement.label)
    throw new RenderProblem("this is not a bare expression", text);
  return substitute(statement.first, world.parameters);
}

function readAll(text: string): Statement {
  const { statement, problems } = read(text);
  const [problem] = problems;
  if (!statement || problem) return fail(problem, text);
  return statement;
}

function holds(comparison: string, world: World): boolean {
  const statement = substituteInStatement(readAll(comparison), world.parameters);
  if (statement.kind !== "chain" || statement.links.length === 0)
    throw new RenderProblem("this is not a comparison", comparison);
  let left = valueOf(statement.first, comparison, world);
  return statement.links.every(({ relation, right }) => {
    const value = valueOf(right, comparison, world);
    const truth = compareValues(relation, left, value);
    if (truth === "undetermined") throw new RenderProblem("this hangs on a tie", comparison);
    left = value;
    return truth === "true";
  });
}

function valueOf(expression: Expression, text: string, world: World): Value {
  const { value, problem } = evaluate(expression, world.vocabulary);
  return problem ? fail(problem, text) : value;
}

function groupNamed(name: string, world: World): RenderedFragment {
  try {
    const found = world.scenario
      ? readGroup({ kind: "name", name }, settingOf(world.scenario)).name
      : name;
    const group = world.open.groups.find((candidate) => candidate.name === found);
    if (!group?.brightness) throw new RenderProblem("there is no such group", name);
    return { kind: "group", name: found, brightness: toNumber(group.brightness) };
  } catch (error) {
    if (error instanceof VocabularyError) throw new RenderProblem(error.message, name);
    throw error;
  }
}

/** The working as one chain: |0.4 − 0.9| = 0.5. A value without a short decimal adds its ≈. */
function chain(steps: readonly Step[], value: Value): Display {
  // Behind an equals sign a set is written as a set.
  const last = value.kind === "interval" ? display(value) : displayInProse(value);
  const joined = (print: (expression: Expression) => string, end: string, equals: string) =>
    steps
      .map(({ relation, expression }, place) => {
        const printed = place === steps.length - 1 ? end : print(expression);
        return relation === null ? printed : `${relation === "=" ? equals : ""}${printed}`;
      })
      .join("");
  return {
    text: joined(printText, last.text, " = "),
    latex: joined(printLatex, last.latex, " = "),
    speech: joined(printSpeech, last.speech, " equals "),
  };
}

/** Neighbouring texts as one, so that the result does not show where a condition stood. */
function join(fragments: readonly RenderedFragment[]): readonly RenderedFragment[] {
  const joined: RenderedFragment[] = [];
  for (const fragment of fragments) {
    const last = joined.at(-1);
    if (fragment.kind === "text" && last?.kind === "text")
      joined.splice(-1, 1, { kind: "text", text: last.text + fragment.text });
    else joined.push(fragment);
  }
  return joined;
}

function fail(problem: Problem | undefined, text: string): never {
  throw new RenderProblem(problem?.message ?? "this cannot be read", text);
}
