/** A mark between 0 and 1, exact and in lowest terms; both parts are small whole numbers. */
export interface Mark {
  readonly numerator: number;
  readonly denominator: number;
}
