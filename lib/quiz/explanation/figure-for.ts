import { HALF, ZERO, compare, rational, type Rational } from "@/lib/arithmetic/rational";
import type { Scenario } from "@/lib/loss/scenario";
import type { Choice, Figure } from "../schema-question";
import type { Calculator } from "./calculator";
import type { FigureGroup, FigureModel } from "./figure/figure-model";
import { factorIn } from "./factor-in";
import { rulesIn } from "./rules-in";
import { trainingIn } from "./training-in";

/**
 * The figure of a choice, on its numbers. The question names one; a choice about another thing than
 * that can show gets the one that shows it: an optimum needs no prediction, a misleading input has
 * a picture of its own. Null where nothing fits: with an input that shows the group no error is
 * left to draw, and a figure of other assumptions than the text's would contradict it.
 */
export function figureFor(
  asked: Figure,
  choice: Choice,
  scenario: Scenario,
  calculator: Calculator,
): FigureModel | null {
  const { output, scale } = scenario;
  const groups = scenario.groups.map(({ name, brightness, share, outlier }): FigureGroup => ({
    name,
    brightness,
    share,
    outlier: outlier === true,
  }));
  if (groups.length < 2) return null;
  switch (output.kind) {
    case "noisy":
      return groups.length === 2 ? { kind: "noisy", groups, scale, tau: output.tau } : null;
    case "known":
      return null;
    case "flipped":
      return groups.length === 2 ? { kind: "channel", groups, scale, q: output.q } : null;
    case "fixed":
      return atPrediction(asked, { groups, scale, prediction: output.at }, choice, calculator);
    case "shared":
      return whereTrainingEnds(asked, { groups, scale }, choice, calculator);
  }
}

type Common = Pick<FigureModel, "groups" | "scale">;

function atPrediction(
  asked: Figure,
  shown: Common & { readonly prediction: Rational },
  choice: Choice,
  calculator: Calculator,
): FigureModel | null {
  switch (asked) {
    case "losses":
    case "slopes":
      return { kind: asked, ...shown, factor: factorIn(choice, calculator) };
    case "shares":
      return { kind: asked, ...shown };
    case "best-output":
    case "mixture":
    case "training":
      return null;
  }
}

function whereTrainingEnds(
  asked: Figure,
  { groups, scale }: Common,
  choice: Choice,
  calculator: Calculator,
): FigureModel | null {
  if (asked === "training") {
    const run = trainingIn(choice, calculator);
    if (run !== null) {
      const start = { numerator: scale.numerator, denominator: scale.denominator * 2n };
      return {
        kind: "training",
        groups,
        scale,
        start: rational(start.numerator, start.denominator),
        ...run,
      };
    }
  }
  const alpha = mixtureIn(choice, calculator);
  if (asked === "mixture" || alpha !== null) {
    return { kind: "mixture", groups, scale, alpha: alpha ?? HALF };
  }
  return { kind: "best-output", groups, scale, varied: smallest(groups).name };
}

/** The part α of the first mixture that the choice speaks of. */
function mixtureIn(choice: Choice, calculator: Calculator): Rational | null {
  const texts = [choice.because, choice.claim.expression];
  const mixes = texts.flatMap(rulesIn).flatMap((rule) => /^mix\((.*)\)$/u.exec(rule)?.[1] ?? []);
  for (const part of mixes) {
    const alpha = calculator.exact(part);
    if (alpha !== null) return alpha;
  }
  return null;
}

function smallest(groups: readonly FigureGroup[]): { readonly name: string } {
  const real = groups.filter(({ outlier }) => !outlier);
  const [least] = real.toSorted((a, b) => compare(a.share, b.share));
  return least ?? { name: "" };
}

/** Whether anything is at stake: a figure over groups that all lie at one brightness says nothing. */
export function isWorthDrawing(model: FigureModel): boolean {
  const [first, ...others] = model.groups;
  return (
    first !== undefined &&
    others.some((group) => compare(group.brightness, first.brightness) !== 0) &&
    compare(model.scale, ZERO) > 0
  );
}
