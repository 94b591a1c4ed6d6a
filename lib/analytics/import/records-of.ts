import { ONE, type Rational, rational, ZERO } from "@/lib/arithmetic/rational";
import type { AnswerRecord } from "@/lib/statistics/cube/answer-record";
import { writeFraction } from "@/lib/statistics/cube/fraction-text";
import { markOf } from "./mark-person";
import { NO_VARIANT, ONLY_VERSION } from "./reported-items";
import type { ImportContent, ImportRow } from "./response-import";

/** What a person's answer to an item says, with what is counted of her beside it. */
interface Answered {
  readonly ticked: AnswerRecord["ticked"];
  readonly total: Rational;
  readonly group: string | null;
}

/** An answer of an import as the statistics take it: of the person's first and only attempt. */
export function recordOf(
  { items, rule }: Pick<ImportContent, "items" | "rule">,
  index: number,
  { ticked, total, group }: Answered,
): AnswerRecord {
  const item = items[index];
  return {
    itemKey: item?.key ?? "",
    versionKey: ONLY_VERSION,
    variantKey: NO_VARIANT,
    attemptNumber: 1,
    mark: item === undefined ? ZERO : markOf(item, ticked, rule),
    maxMark: ONE,
    total,
    maxTotal: rational(items.length),
    ticked,
    options: item?.options ?? [],
    certainty: null,
    seconds: null,
    group,
  };
}

/** The group of a person that is compared, with the name of its column; null for none. */
export function groupOf(
  { groups, compareBy }: Pick<ImportContent, "groups" | "compareBy">,
  row: Pick<ImportRow, "groups">,
): string | null {
  const value = compareBy === null ? null : (row.groups[compareBy] ?? null);
  return compareBy === null || value === null ? null : `${groups[compareBy] ?? ""}: ${value}`;
}

/** What people have in common whose answers are counted together. */
export const alikeName = (total: Rational, group: string | null): string =>
  `${writeFraction(total)} ${group ?? "\0"}`;
