import { certaintyStatistics, type CertaintyShare } from "../certainty/certainty-statistics";
import type { Cube } from "../cube/cube";
import { combinationsIn, scoresIn } from "../cube/read-tables";
import {
  differentialFunctioning,
  type DifferentialFunctioning,
  type Groups,
} from "../dif/differential-functioning";
import { noneMeasured, type Estimate, type MeasuredEstimate } from "../estimate";
import type { BootstrapOptions } from "../interval/bootstrap";
import { wilson } from "../interval/wilson";
import { optionStatistics, type OptionStatistics } from "../option/option-statistics";
import { itemResponse, type ItemResponse } from "../response/item-response";
import { sizeOf } from "../sample/weighted";
import {
  variantDifference,
  type VariantDifference,
  variantFacilities,
  type VariantFacility,
} from "../variant/variant-difference";
import { discriminationIndex } from "./discrimination-index";
import { discriminativeEfficiency } from "./discriminative-efficiency";
import { facility } from "./facility";
import { markDeviation } from "./mark-deviation";

export interface ItemStatistics {
  /** Learners who had the item in their attempt, blank or not. */
  readonly n: number;
  readonly facility: MeasuredEstimate;
  readonly deviation: MeasuredEstimate;
  readonly discriminationIndex: MeasuredEstimate;
  readonly discriminativeEfficiency: MeasuredEstimate;
  readonly blank: MeasuredEstimate;
  readonly options: readonly OptionStatistics[];
  readonly certainty: Estimate<readonly CertaintyShare[]>;
  /** Each variant that was answered. */
  readonly byVariant: readonly VariantFacility[];
  /** Whether they are equally hard. */
  readonly variants: Estimate<VariantDifference>;
  /** Null where no reliability was given. */
  readonly response: Estimate<ItemResponse> | null;
  /** Null where no groups were given. */
  readonly functioning: Estimate<DifferentialFunctioning> | null;
}

interface Options extends BootstrapOptions {
  /** Of the rest score; `restReliability` gives it. */
  readonly reliability?: number | undefined;
  readonly groups?: Groups | undefined;
}

/** Everything that one item's counts say of it. */
export function itemStatistics(cube: Cube, options: Options): ItemStatistics {
  const { level, reliability, groups } = options;
  return {
    n: sizeOf(scoresIn(cube)),
    facility: facility(cube, level),
    deviation: markDeviation(cube, options),
    discriminationIndex: discriminationIndex(cube, level),
    discriminativeEfficiency: discriminativeEfficiency(cube, options),
    blank: blankShare(cube, level),
    options: optionStatistics(cube, level),
    certainty: certaintyStatistics(cube, level),
    byVariant: variantFacilities(cube, level),
    variants: variantDifference(cube),
    response: reliability === undefined ? null : itemResponse(cube, reliability),
    functioning: groups === undefined ? null : differentialFunctioning(cube, groups),
  };
}

function blankShare(cube: Cube, level?: number): MeasuredEstimate {
  const rows = combinationsIn(cube);
  const n = sizeOf(rows);
  if (n === 0) return noneMeasured("no-answers");
  const value = sizeOf(rows.filter(({ ticked }) => ticked === null)) / n;
  return { value, interval: wilson(value, n, level) };
}
