import { cellsIn, withCells, type Cube } from "./cube";

/** The sum of two cubes: of versions, of first and later attempts, of courses. */
export function merge(a: Cube, b: Cube): Cube {
  return withCells(a, cellsIn(b));
}
