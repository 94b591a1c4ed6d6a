import "server-only";
import type { Prisma } from "@/prisma/client/client";
import { writeAudit } from "@/lib/identity/store/audit";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { Transaction } from "@/lib/platform/transaction";
import { type Version, versionHash } from "../correction/corrected-version";
import { newRulings, planCorrection } from "../correction/plan-correction";
import type { AskedRulings } from "../correction/ruling";
import { keysThatCount } from "../derive-key";
import { listAnswerGroups } from "./answer-groups";
import { lockKey } from "./lock-key";
import { findVersionInForce, type VersionInForce } from "./version-in-force";

/** A correction as somebody agreed to it. */
export interface NewCorrection {
  readonly courseId: string;
  readonly questionId: string;
  /** The version of the bank that it is about; the one that is asked where it is left out. */
  readonly bankVersionId: string | undefined;
  readonly rulings: AskedRulings;
  readonly reason: string;
  readonly createdBy: string;
  /** Of the preview that she saw. */
  readonly fingerprint: string;
  readonly now: Date;
}

/** What became of it. */
export type BegunCorrection =
  | { readonly kind: "begun"; readonly id: string; readonly total: number }
  /** What would change is not what she saw. */
  | { readonly kind: "outdated" }
  /** Marks are being changed by another correction. */
  | { readonly kind: "busy" };

/**
 * Makes the corrected version, lets it hold in the course, and writes down who asked for it and why:
 * one transaction. From then on it marks what is submitted; what was submitted is regraded after.
 */
export function beginCorrection(ask: NewCorrection): Promise<BegunCorrection> {
  const { courseId, questionId, reason, createdBy, now } = ask;
  return inTransaction(async (transaction) => {
    await lockKey(courseId, questionId, transaction);
    const atWork = await transaction.keyCorrection.count({
      where: { courseId, questionId, state: { in: ["running", "reverting"] } },
    });
    if (atWork > 0) return { kind: "busy" };
    const version = await findVersionInForce(courseId, questionId, ask.bankVersionId, transaction);
    if (version === null) return { kind: "outdated" };
    const rulings = newRulings(version, ask.rulings);
    const { bankVersionId } = version;
    const groups = await listAnswerGroups({ courseId, bankVersionId }, transaction);
    const plan = planCorrection(version, groups, rulings);
    const isAgreed = plan.fingerprint === ask.fingerprint && Object.keys(rulings).length > 0;
    if (!isAgreed) return { kind: "outdated" };
    const toId = await letHold(courseId, version, plan.corrected, transaction);
    const { id } = await transaction.keyCorrection.create({
      data: {
        courseId,
        questionId,
        versionId: bankVersionId,
        fromId: version.id,
        toId,
        rulings,
        reason,
        createdBy,
        createdAt: now,
        state: "running",
        total: plan.total,
      },
      select: { id: true },
    });
    const details = { correction: id, question: questionId, rulings, reason, moved: plan.moved };
    await writeAudit(
      { action: "key.corrected", actorId: createdBy, courseId, details },
      transaction,
    );
    return { kind: "begun", id, total: plan.total };
  });
}

/**
 * Makes a version the one that marks what it corrects in the course, and is asked where that was;
 * content that comes back is the version it was.
 */
async function letHold(
  courseId: string,
  { bankVersionId, isAsked }: VersionInForce,
  corrected: Version,
  transaction: Transaction,
): Promise<string> {
  const { question, variants } = corrected;
  const hash = versionHash(corrected);
  await transaction.questionVersion.updateMany({
    where: { courseId, correctsId: bankVersionId, holds: true },
    data: { isCurrent: false, holds: false },
  });
  const before = await transaction.questionVersion.findFirst({
    where: { courseId, hash, correctsId: bankVersionId },
    select: { id: true },
  });
  if (before !== null) {
    const where = { id: before.id };
    await transaction.questionVersion.updateMany({
      where,
      data: { isCurrent: isAsked, holds: true },
    });
    return before.id;
  }
  const made = await transaction.questionVersion.create({
    data: {
      courseId,
      correctsId: bankVersionId,
      isCurrent: isAsked,
      holds: true,
      questionId: question.id,
      hash,
      content: structuredClone(question) satisfies Prisma.InputJsonObject,
      kind: question.kind,
      rule: question.rule,
      choiceKeys: question.choices.map(({ key }) => key),
      eitherKeys: [...keysThatCount(question, "either")],
      voidedKeys: [...keysThatCount(question, "void")],
      variants: {
        create: variants.map(({ parameters, derivedKey, markingKey, ...variant }) => ({
          ...variant,
          parameters: { ...parameters },
          derivedKey: [...derivedKey],
          markingKey: [...markingKey],
        })),
      },
    },
    select: { id: true },
  });
  return made.id;
}
