import { cubeOf, type Cube } from "./cube";
import { writeKey } from "./cell-key";
import { writeFraction } from "./fraction-text";
import { groupsIn } from "./read-tables";

/**
 * The answers of one group to an item, as far as they are counted by group: marks, totals and what
 * both are out of.
 */
export function ofGroup(cube: Cube, name: string): Cube {
  const scales = [...cube.scale].map(([key, count]) => ({ table: "scale" as const, key, count }));
  const own = groupsIn(cube).filter(({ group }) => group === name);
  return cubeOf([
    ...scales,
    ...own.flatMap(({ mark, total, count }) => {
      const [ofMark, ofTotal] = [writeFraction(mark), writeFraction(total)];
      return [
        { table: "score" as const, key: writeKey([ofMark, ofTotal]), count },
        { table: "total" as const, key: writeKey([ofTotal]), count },
      ];
    }),
  ]);
}
