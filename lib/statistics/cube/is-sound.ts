import { cellsIn, type Cube } from "./cube";

/** Whether no count is below 0 or no whole number: else something was taken out that never was in. */
export function isSound(cube: Cube): boolean {
  return [...cellsIn(cube)].every(({ count }) => count > 0 && Number.isSafeInteger(count));
}
