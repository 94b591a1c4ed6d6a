import {
  ZERO,
  add,
  compare,
  divide,
  multiply,
  rational,
  subtract,
  toNumber,
  type Rational,
} from "@/lib/arithmetic/rational";
import { mostNoise } from "./draw-noisy";
import type { FigureModel } from "./figure-model";

/** What the slider of a figure stands for, and the values it can take. */
export interface Track {
  readonly name: "prediction" | "share" | "input" | "noise" | "mixture" | "step";
  readonly label: string;
  readonly from: Rational;
  readonly step: Rational;
  /** The slider has the positions 0 to `count`. */
  readonly count: number;
  /** Where the learner's own numbers are; it need not be on the grid. */
  readonly home: Rational;
}

export interface FigureState {
  readonly at: Rational;
}

export type FigureAction =
  { readonly kind: "slide"; readonly index: number } | { readonly kind: "reset" };

/** The figure on the learner's own numbers: what is drawn on the server. */
export function initialState(model: FigureModel): FigureState {
  return { at: trackOf(model).home };
}

/** Pure. An index beyond the track, or between its places, is taken to the nearest place. */
export function reduceFigure(
  model: FigureModel,
  state: FigureState,
  action: FigureAction,
): FigureState {
  const track = trackOf(model);
  switch (action.kind) {
    case "slide": {
      if (!Number.isFinite(action.index)) return state;
      const index = Math.min(track.count, Math.max(0, Math.round(action.index)));
      const at = add(track.from, multiply(track.step, rational(index)));
      return { at: index === indexOf(track, track.home) ? track.home : at };
    }
    case "reset":
      return { at: track.home };
  }
}

/** The slider position nearest to a value. */
export function indexOf(track: Track, at: Rational): number {
  const index = Math.round(toNumber(divide(subtract(at, track.from), track.step)));
  return Math.min(track.count, Math.max(0, index));
}

const HUNDREDTH = rational(1, 100);
const TWENTIETH = rational(1, 20);

export function trackOf(model: FigureModel): Track {
  const hundredths = { from: ZERO, step: HUNDREDTH, count: 100 } as const;
  switch (model.kind) {
    case "losses":
    case "slopes":
    case "shares":
      return { ...hundredths, name: "prediction", label: "Prediction", home: model.prediction };
    case "best-output": {
      const varied = model.groups.find((group) => group.name === model.varied);
      return {
        ...hundredths,
        name: "share",
        label: `Share of the ${model.varied} group`,
        home: varied?.share ?? ZERO,
      };
    }
    case "channel":
      return {
        from: ZERO,
        step: HUNDREDTH,
        count: compare(model.q, rational(1, 2)) > 0 ? 100 : 50,
        name: "input",
        label: "Part of inputs that mislead",
        home: model.q,
      };
    case "noisy":
      return {
        from: TWENTIETH,
        step: TWENTIETH,
        count: mostNoise(model.groups, model.tau) * 20 - 1,
        name: "noise",
        label: "Noise of the input, τ",
        home: model.tau,
      };
    case "mixture":
      return { ...hundredths, name: "mixture", label: "Part of L1, α", home: model.alpha };
    case "training":
      return {
        from: ZERO,
        step: rational(1),
        count: model.steps,
        name: "step",
        label: "Steps of training",
        home: rational(model.steps),
      };
  }
}
