import {
  absolute,
  add,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
} from "@/lib/arithmetic/rational";

/** Brightness of the two groups in the front page's figure. Equally many images in each. */
export const DARK = rational(3, 10);
export const BRIGHT = rational(9, 10);

/** The one prediction for every image, in hundredths, between the two groups: 30 to 90. */
export interface TwoGroups {
  readonly hundredths: number;
}

export const FIRST: TwoGroups = { hundredths: 40 };
export const LOWEST = 30;
export const HIGHEST = 90;

/** Moves the prediction to a whole number of hundredths, kept between the groups. */
export function movePrediction(state: TwoGroups, hundredths: number): TwoGroups {
  if (!Number.isFinite(hundredths)) return state;
  return { hundredths: Math.min(HIGHEST, Math.max(LOWEST, Math.round(hundredths))) };
}

/** One group: its error as a length, that error squared as an area, and its share of each total. */
export interface GroupPicture {
  readonly length: Rational;
  readonly area: Rational;
  readonly shareOfLengths: Rational;
  readonly shareOfAreas: Rational;
}

export interface Picture {
  readonly prediction: Rational;
  readonly dark: GroupPicture;
  readonly bright: GroupPicture;
}

/**
 * What the figure shows, exactly. L1 adds the errors |p − t|, L2 adds their squares; a group's
 * share is its part of that sum. The groups are apart, so neither sum is ever 0.
 */
export function picture(state: TwoGroups): Picture {
  const prediction = rational(state.hundredths, 100);
  const [dark, bright] = [
    absolute(subtract(prediction, DARK)),
    absolute(subtract(prediction, BRIGHT)),
  ];
  const lengths = add(dark, bright);
  const areas = add(multiply(dark, dark), multiply(bright, bright));
  const group = (length: Rational): GroupPicture => {
    const area = multiply(length, length);
    return {
      length,
      area,
      shareOfLengths: divide(length, lengths),
      shareOfAreas: divide(area, areas),
    };
  };
  return { prediction, dark: group(dark), bright: group(bright) };
}
