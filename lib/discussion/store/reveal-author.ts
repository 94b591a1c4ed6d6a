import "server-only";
import { type NewAuditEntry, writeAudit } from "@/lib/identity/store/audit";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { Transaction } from "@/lib/platform/transaction";

/** Who hid her name. */
export interface RevealedAuthor {
  readonly name: string;
  readonly email: string;
}

/** What somebody wrote without her name. */
export interface Unnamed {
  readonly kind: "post" | "note";
  readonly id: string;
}

/**
 * Tells who wrote something without her name and writes that into the audit log, both or neither.
 * Null where she did not hide it, where it may not be told, or where her account is gone.
 */
export function revealAuthor(
  of: Unnamed,
  courseId: string,
  actorId: string,
): Promise<RevealedAuthor | null> {
  return inTransaction(async (transaction) => {
    const author = await AUTHORS[of.kind](of.id, transaction);
    if (author === null) return null;
    const { id, name, email } = author;
    const line = { ...LINES[of.kind](of.id), actorId, subjectId: id, courseId };
    await writeAudit(line, transaction);
    return { name, email };
  });
}

const PERSON = { id: true, name: true, email: true } as const;

const AUTHORS = {
  post: async (id: string, { post }: Transaction) => {
    const where = { id, isAnonymous: true };
    return (
      (await post.findFirst({ where, select: { author: { select: PERSON } } }))?.author ?? null
    );
  },
  note: async (id: string, { choiceNote }: Transaction) => {
    const where = { id, isNamed: false, isSecret: false };
    const select = { proposer: { select: PERSON } };
    return (await choiceNote.findFirst({ where, select }))?.proposer ?? null;
  },
} as const;

type Line = (id: string) => Pick<NewAuditEntry, "action" | "details">;

const LINES: Readonly<Record<Unnamed["kind"], Line>> = {
  post: (postId: string) => ({ action: "author.revealed", details: { postId } }),
  note: (noteId: string) => ({ action: "proposer.revealed", details: { noteId } }),
};
