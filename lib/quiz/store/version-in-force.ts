import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import type { Transaction } from "@/lib/platform/transaction";
import type { Version } from "../correction/corrected-version";
import { questionSchema } from "../schema-question";

/** What holds in a course of a question as one version of the bank asks it. */
export interface VersionInForce extends Version {
  readonly id: string;
  /** The version of the bank that it corrects; itself where it is the bank's. */
  readonly bankVersionId: string;
  /** Whether it is what new attempts are given. */
  readonly isAsked: boolean;
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

type Reader = Pick<Transaction, "questionVersion">;

/** The version of the bank whose question new attempts in a course are given, corrected or not. */
export async function findAskedVersionId(
  courseId: string,
  questionId: string,
  reader: Reader = db(),
): Promise<string | null> {
  const asked = await reader.questionVersion.findFirst({
    where: { questionId, isCurrent: true, OR: [{ courseId }, { courseId: null }] },
    orderBy: { courseId: { sort: "asc", nulls: "last" } },
    select: { id: true, correctsId: true },
  });
  return asked && (asked.correctsId ?? asked.id);
}

/**
 * What holds of a question in a course: what corrects a version of the bank there, else that itself.
 *
 * @param bankVersionId the version of the bank; the one that is asked where it is left out.
 * @returns null where the question has no such version.
 */
export async function findVersionInForce(
  courseId: string,
  questionId: string,
  bankVersionId: string | undefined,
  reader: Reader = db(),
): Promise<VersionInForce | null> {
  const askedId = await findAskedVersionId(courseId, questionId, reader);
  const id = bankVersionId ?? askedId;
  if (id === null) return null;
  const row = await reader.questionVersion.findFirst({
    where: {
      questionId,
      OR: [
        { id, courseId: null },
        { correctsId: id, courseId, holds: true },
      ],
    },
    orderBy: { courseId: { sort: "asc", nulls: "last" } },
    select,
  });
  if (row === null) return null;
  const isAsked = id === askedId;
  return {
    id: row.id,
    bankVersionId: id,
    isAsked,
    isBankNewer: isAsked && row.corrects?.isCurrent === false,
    ...versionOf(row),
  };
}

/** A version by its id, with its numbers. */
export async function getVersion(id: string, reader: Reader): Promise<Version> {
  return versionOf(await reader.questionVersion.findUniqueOrThrow({ where: { id }, select }));
}

/** Whether what a version asks can be read today: a form that is no longer known marks no answer. */
export async function isVersionReadable(id: string, reader: Reader): Promise<boolean> {
  const { content } = await reader.questionVersion.findUniqueOrThrow({
    where: { id },
    select: { content: true },
  });
  return questionSchema.safeParse(content).success;
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
