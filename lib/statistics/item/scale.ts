import { equals, type Rational } from "@/lib/arithmetic/rational";
import type { Cube } from "../cube/cube";
import { scalesIn } from "../cube/read-tables";
import { none, type Estimate } from "../estimate";

/** The maximal mark of the item, where all answers have the same. */
export const maxMarkOf = (cube: Cube): Estimate<Rational> => only(cube, "maxMark");

/** The maximal mark of the whole attempt, where all answers have the same. */
export const maxTotalOf = (cube: Cube): Estimate<Rational> => only(cube, "maxTotal");

function only(cube: Cube, of: "maxMark" | "maxTotal"): Estimate<Rational> {
  const [first, ...others] = scalesIn(cube).map(({ [of]: maximum }) => maximum);
  if (first === undefined) return none("no-answers");
  return others.every((other) => equals(other, first)) ? { value: first } : none("mixed-scales");
}
