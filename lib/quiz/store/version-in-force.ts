import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import type { Transaction } from "@/lib/platform/transaction";
import type { Version } from "../correction/corrected-version";
import { questionSchema } from "../schema-question";

/** The version of a question that holds in a course. */
export interface VersionInForce extends Version {
  readonly id: string;
  /** The version of the bank that it corrects; itself where it is the bank's. */
  readonly bankVersionId: string;
  /** Whether the bank has a newer version, which the course does not follow. */
  readonly isBankNewer: boolean;
}

const select = {
  id: true,
  courseId: true,
  correctsId: true,
  content: true,
  corrects: { select: { isCurrent: true } },
  variants: {
    orderBy: { position: "asc" },
    select: { position: true, name: true, parameters: true, derivedKey: true, markingKey: true },
  },
} as const;

const parametersSchema = z.record(z.string(), z.string());

/** What holds of a question in a course: its own version, else the bank's; null where it is unknown. */
export async function findVersionInForce(
  courseId: string,
  questionId: string,
  reader: Pick<Transaction, "questionVersion"> = db(),
): Promise<VersionInForce | null> {
  const row = await reader.questionVersion.findFirst({
    where: { questionId, isCurrent: true, OR: [{ courseId }, { courseId: null }] },
    orderBy: { courseId: { sort: "asc", nulls: "last" } },
    select,
  });
  if (row === null) return null;
  return {
    id: row.id,
    bankVersionId: row.correctsId ?? row.id,
    isBankNewer: row.corrects?.isCurrent === false,
    ...versionOf(row),
  };
}

/** A version by its id, with its numbers. */
export async function getVersion(
  id: string,
  reader: Pick<Transaction, "questionVersion">,
): Promise<Version> {
  return versionOf(await reader.questionVersion.findUniqueOrThrow({ where: { id }, select }));
}

function versionOf({
  content,
  variants,
}: {
  readonly content: unknown;
  readonly variants: readonly (Omit<Version["variants"][number], "parameters"> & {
    readonly parameters: unknown;
  })[];
}): Version {
  return {
    question: questionSchema.parse(content),
    variants: variants.map((variant) => ({
      ...variant,
      parameters: parametersSchema.parse(variant.parameters),
    })),
  };
}
