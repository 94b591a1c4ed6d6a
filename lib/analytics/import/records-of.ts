import { ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import type { AnswerRecord } from "@/lib/statistics/cube/answer-record";
import { markPerson } from "./mark-person";
import { NO_VARIANT } from "./reported-items";
import type { ImportContent, ImportRow } from "./response-import";

/** All answers of an import are to one version of each item, and there are no variants. */
const ONLY_VERSION = "1";

/** The answers of one person of an import as the statistics take them: her first and only attempt. */
export function recordsOf(
  content: Pick<ImportContent, "items" | "rule" | "groups" | "compareBy">,
  { answers, groups }: Pick<ImportRow, "answers" | "groups">,
): readonly AnswerRecord[] {
  const { items, compareBy } = content;
  const { marks, total } = markPerson(content, answers);
  const value = compareBy === null ? null : (groups[compareBy] ?? null);
  const group =
    compareBy === null || value === null ? null : `${content.groups[compareBy] ?? ""}: ${value}`;
  return items.map(({ key, options }, index) => ({
    ...{ itemKey: key, versionKey: ONLY_VERSION, variantKey: NO_VARIANT, attemptNumber: 1 },
    ...{ mark: marks[index] ?? ZERO, maxMark: ONE, total, maxTotal: rational(items.length) },
    ...{ ticked: answers[index] ?? null, options, certainty: null, seconds: null, group },
  }));
}
