import { ZERO, compare, type Rational } from "@/lib/arithmetic/rational";
import type { Output, Scenario } from "@/lib/loss/scenario";
import { readBare } from "./calculator";
import type { FigureTable } from "./figure/drawing";
import { named } from "./figure/draw-noisy";
import type { FigureModel, TrainingMethod } from "./figure/figure-model";
import { withShare } from "./figure/groups";
import { trainingPaths } from "./figure/training-paths";
import { evaluate } from "@/lib/arithmetic/evaluate";

/** One cell of a figure's table, with the expression that it must be the value of. */
export interface FigureClaim {
  readonly scenario: Scenario;
  readonly expression: string;
  readonly text: string;
}

/**
 * What the table of a figure claims, cell by cell, in the language of the engine: the figures have
 * their own way of computing, and this is how it is held to the engine's. Cells that say in a word
 * that there is no number claim nothing.
 */
export function figureClaims(model: FigureModel, { rows }: FigureTable): readonly FigureClaim[] {
  return rows.flatMap(([at = "", ...cells]) => {
    const claims = claimsOfRow(model, at);
    return cells.flatMap((text, i) => {
      const claim = claims[i];
      return claim === undefined || !/\d/u.test(text) || /[a-z]/u.test(text)
        ? []
        : [{ ...claim, text }];
    });
  });
}

function claimsOfRow(model: FigureModel, at: string): readonly Omit<FigureClaim, "text">[] {
  const scenario = scenarioAt(model, at);
  const real = model.groups.filter(({ outlier }) => !outlier);
  const claims = (...expressions: readonly string[]) =>
    expressions.map((expression) => ({ scenario, expression }));
  switch (model.kind) {
    case "losses":
    case "slopes": {
      const times = `${String(model.factor.numerator)}/${String(model.factor.denominator)} *`;
      return claims(
        `L1(${at}, 0)`,
        `${times} L2(${at}, 0)`,
        `slope(L1, ${at})`,
        `${times} slope(L2, ${at})`,
      );
    }
    case "shares": {
      const of = real.toSorted((a, b) => compare(a.brightness, b.brightness)).at(-1)?.name ?? "";
      return claims(`share(L1, ${of}, ${at})`, `share(L2, ${of}, ${at})`);
    }
    case "best-output":
      return claims("best(L1)", "best(L2)");
    case "channel":
      return claims("error(L1, minority)", "error(L2, minority)");
    case "noisy": {
      const { least, most } = named(model.groups);
      return claims(
        ...[least, most].flatMap(({ name }) => [`error(L1, ${name})`, `error(L2, ${name})`]),
      );
    }
    case "mixture":
      return claims(`best(mix(${at}))`, ...real.map(({ name }) => `error(mix(${at}), ${name})`));
    case "training": {
      if (at === "0") return [];
      const [rate, start] = [model.rate, model.start].map(spelt);
      return claims(
        ...trainingPaths(model).map(
          ({ loss, factor }) =>
            `${WORDS[model.method]}(${loss}, ${rate ?? ""}, ${at}, ${start ?? ""}, ${spelt(factor)})`,
        ),
      );
    }
  }
}

const WORDS = {
  descent: "train",
  sigmoid: "sigmoidtrain",
  adam: "adam",
} as const satisfies Record<TrainingMethod, string>;

function spelt({ numerator, denominator }: Rational): string {
  return `${String(numerator)}/${String(denominator)}`;
}

function outputAt({ kind }: FigureModel, at: Rational): Output {
  if (kind === "channel") return { kind: "flipped", q: at };
  return kind === "noisy" ? { kind: "noisy", tau: at } : { kind: "shared" };
}

/** The assumptions of a row: where the row is what varies, with that in them. */
function scenarioAt(model: FigureModel, at: string): Scenario {
  const place = readBare(at);
  const value = place === null ? undefined : evaluate(place).value;
  const exact = value?.kind === "exact" ? value.value : ZERO;
  const groups =
    model.kind === "best-output" ? withShare(model.groups, model.varied, exact) : model.groups;
  return {
    groups: groups.map((group) => ({ ...group, spread: ZERO })),
    output: outputAt(model, exact),
    scale: model.scale,
  };
}
