import type { Cube } from "@/lib/statistics/cube/cube";
import { ofGroup } from "@/lib/statistics/cube/of-group";
import type { MeasuredEstimate } from "@/lib/statistics/estimate";
import { facility } from "@/lib/statistics/item/facility";
import { totalMean } from "@/lib/statistics/quiz/total-statistics";
import type { GroupSize, ShownGroups } from "./shown-groups";

/** A figure of a group. */
export interface GroupFigure extends GroupSize {
  readonly figure: MeasuredEstimate;
}

/** How easy an item is for each group that may be shown. */
export const facilityByGroup = (cube: Cube, { shown }: ShownGroups): readonly GroupFigure[] =>
  shown.map((group) => ({ ...group, figure: facility(ofGroup(cube, group.name)) }));

/**
 * The mean total of each group that may be shown.
 *
 * @param cube of any item: everybody has each of them, and with it her total
 */
export const meanByGroup = (cube: Cube, { shown }: ShownGroups): readonly GroupFigure[] =>
  shown.map((group) => ({ ...group, figure: totalMean(ofGroup(cube, group.name)) }));
