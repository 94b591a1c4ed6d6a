/** Right and wrong answers of two groups whose scores are alike. */
export interface TwoByTwo {
  readonly referenceRight: number;
  readonly referenceWrong: number;
  readonly focalRight: number;
  readonly focalWrong: number;
}
