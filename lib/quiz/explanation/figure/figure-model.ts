import type { Rational } from "@/lib/arithmetic/rational";

/** A group as a figure needs it. Brightness runs from 0 to 1, shares sum to 1. */
export interface FigureGroup {
  readonly name: string;
  readonly brightness: Rational;
  readonly share: Rational;
  /** Hot pixels: they pull, and nobody is measured on them. */
  readonly outlier: boolean;
}

/** Gradient descent on the output itself, on the number in front of a sigmoid, or Adam. */
export type TrainingMethod = "descent" | "sigmoid" | "adam";

interface Common {
  readonly groups: readonly FigureGroup[];
  /** The pixel value of white: 1, or 255. */
  readonly scale: Rational;
}

/**
 * What a figure is drawn from: the learner's numbers, exact, and no text. `at` of a figure is
 * where its slider stands on the learner's own numbers.
 */
export type FigureModel =
  /** Loss against error, slope against error; share of the loss against the prediction. */
  | (Common & {
      readonly kind: "losses" | "slopes";
      readonly prediction: Rational;
      /** What L2 is multiplied by; positive, and 1 unless the choice is about such a factor. */
      readonly factor: Rational;
    })
  | (Common & { readonly kind: "shares"; readonly prediction: Rational })
  /** Best output against the share of one group, the others in proportion. */
  | (Common & { readonly kind: "best-output"; readonly varied: string })
  /** The minority's error where training ends, against the part of inputs that mislead. */
  | (Common & { readonly kind: "channel"; readonly q: Rational })
  /** Both groups' errors where training ends, against the noise of an input that hints at the group. */
  | (Common & { readonly kind: "noisy"; readonly tau: Rational })
  /** Best output of α|e| + (1−α)e², against α. */
  | (Common & { readonly kind: "mixture"; readonly alpha: Rational })
  /** The output after each step of training one constant, under L1 and L2 or under L2 and a multiple. */
  | (Common & {
      readonly kind: "training";
      readonly method: TrainingMethod;
      /** What L2 is multiplied by in the second run; 1 where the runs are L1 and L2. */
      readonly factor: Rational;
      readonly rate: Rational;
      /** In pixel units. */
      readonly start: Rational;
      readonly steps: number;
    });
