import type { BenchRoom } from "./bench-room";

/** One line of the table: something measured, and what it is hoped to be. */
export interface Figure {
  readonly what: string;
  /** As it is printed, with its unit. */
  readonly measured: string;
  /** Ratios have an aim, absolute figures have none. */
  readonly aim?: { readonly words: string; readonly met: boolean };
  /** What the figure was made from. */
  readonly from?: string;
}

/** A part of the bench, which can be run by itself with `-- --only name`. */
export interface Part {
  readonly name: string;
  readonly title: string;
  readonly run: (room: BenchRoom) => Promise<readonly Figure[]>;
}
