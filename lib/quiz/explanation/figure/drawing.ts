/** A point in data units, as floats: pixels need no more. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** L1 is ink and L2 is accent in every figure; what belongs to neither is `other`. */
export type Tone = "l1" | "l2" | "other";

export interface Curve {
  readonly tone: Tone;
  readonly thin?: boolean;
  readonly points: readonly Point[];
}

export interface Mark extends Point {
  readonly tone: Tone;
}

/** A label beside a point; where there is no room beside it, it is tried elsewhere or left out. */
export interface LabelWish extends Point {
  readonly text: string;
  readonly tone?: Tone;
  /** A label that may not be left out: the name of a curve. */
  readonly needed?: boolean;
  /** Sides in order of preference. */
  readonly sides: readonly LabelSide[];
}

export type LabelSide = "right" | "left" | "above" | "below";

export interface PlacedLabel extends Point {
  readonly text: string;
  readonly tone: Tone | null;
  readonly side: LabelSide;
}

/** One tick of the x axis: its value, and under it what stands there (a group's name). */
export interface AxisTick {
  readonly x: number;
  readonly lines: readonly string[];
  /** A lower row, where the one above it is taken; 0 unless told. */
  readonly row?: number;
}

export type TickSide = "above" | "below";

/** A gridline, labelled at the left edge: above the line unless told. */
export interface GridTick {
  readonly y: number;
  readonly text: string;
  readonly side?: TickSide;
}

/** A number beside the slider, printed exactly: "share of L2, bright: 25/26 ≈ 0.962". */
export interface Readout {
  readonly label: string;
  readonly text: string;
}

/** A figure without pixels: everything in data units, and every word that goes with it. */
export interface Drawing {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly gridY: readonly GridTick[];
  readonly unitY: string;
  readonly ticksX: readonly AxisTick[];
  readonly unitX: string;
  readonly curves: readonly Curve[];
  readonly drops: readonly Point[];
  readonly dots: readonly Mark[];
  /** Crossovers: where the two losses agree. */
  readonly rings: readonly Point[];
  readonly labels: readonly PlacedLabel[];
  /** What a reader who cannot see the figure is told. */
  readonly description: string;
  readonly readouts: readonly Readout[];
}

/** The data of a figure, printed exactly. */
export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
