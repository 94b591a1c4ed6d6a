import "server-only";
import { type NewAuditEntry, writeAudit } from "@/lib/identity/store/audit";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { Transaction } from "@/lib/platform/transaction";
import { type NoteOutcome, noteOutcomeSchema } from "../choice-note";
import type { NoteNoticeKind } from "../notice";
import { linkNoteImages } from "./link-images";
import type { NotePlace } from "./choice-notes";

/** A note, ready to be stored. */
export interface NewNote extends NotePlace {
  readonly id: string;
  readonly text: string;
  /** What is read of it without its signs. */
  readonly plain: string;
  readonly proposedBy: string;
  readonly isNamed: boolean;
  /** Whether staff cannot look her up either. */
  readonly isSecret: boolean;
  /** The images that it shows, of those that its proposer may see. */
  readonly images: readonly string[];
  readonly now: Date;
}

/** Stores a proposed note; one whose id is taken was sent before and is not stored again. */
export function createNote({ now, images, ...note }: NewNote): Promise<void> {
  return inTransaction(async (transaction) => {
    const { count } = await transaction.choiceNote.createMany({
      data: [{ ...note, at: now }],
      skipDuplicates: true,
    });
    if (count > 0) await linkNoteImages(note.id, images, transaction);
  });
}

/** Which note, of which course, and who settles it. */
export interface NoteSettling {
  readonly noteId: string;
  readonly courseId: string;
  readonly actorId: string;
  readonly now: Date;
}

/** "settled": somebody was first, with this outcome. */
export type SettleOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "settled"; readonly outcome: NoteOutcome }
  | { readonly kind: "not-found" };

/**
 * Puts a note that waits into its explanation, as staff left its text. Of two at once one wins.
 *
 * @param note its text, what is read of it without its signs, and the images that it shows, of those
 *   that whoever left it so may see.
 */
export function mergeNote(
  settling: NoteSettling,
  note: Pick<NewNote, "text" | "plain" | "images">,
): Promise<SettleOutcome> {
  return settle(settling, "note.merged", "note-merged", null, (before) => ({
    outcome: "merged",
    ...note,
    isEdited: note.text !== before,
  }));
}

/** Says no to a note that waits, and why. Of two at once one wins. */
export function declineNote(settling: NoteSettling, reason: string): Promise<SettleOutcome> {
  return settle(settling, "note.declined", "note-declined", null, () => ({
    outcome: "declined",
    reason,
  }));
}

/** Takes a merged note out of its explanation. Of two at once one wins. */
export function removeNote(settling: NoteSettling): Promise<SettleOutcome> {
  return settle(settling, "note.removed", "note-removed", "merged", () => ({ outcome: "removed" }));
}

interface Settled {
  readonly outcome: NoteOutcome;
  readonly text?: string;
  readonly plain?: string;
  readonly isEdited?: boolean;
  readonly reason?: string;
  readonly images?: readonly string[];
}

/** Changes a note that is as it is expected to be, and writes so into the audit log, both or neither. */
function settle(
  { noteId, courseId, actorId, now }: NoteSettling,
  action: NewAuditEntry["action"],
  told: NoteNoticeKind,
  expected: NoteOutcome | null,
  change: (text: string) => Settled,
): Promise<SettleOutcome> {
  return inTransaction(async (transaction) => {
    const where = { id: noteId, courseId };
    const note = await transaction.choiceNote.findFirst({
      where,
      select: { text: true, questionId: true, choiceKey: true },
    });
    if (note === null) return { kind: "not-found" };
    const { images = [], ...data } = change(note.text);
    const { count } = await transaction.choiceNote.updateMany({
      where: { ...where, outcome: expected },
      data: { ...data, settledBy: actorId, settledAt: now },
    });
    if (count === 0) {
      const by = await transaction.choiceNote.findFirst({ where, select: { outcome: true } });
      const outcome = noteOutcomeSchema.safeParse(by?.outcome);
      return outcome.success ? { kind: "settled", outcome: outcome.data } : { kind: "not-found" };
    }
    await linkNoteImages(noteId, images, transaction);
    await tellProposer({ noteId, actorId, now }, told, transaction);
    const { questionId, choiceKey } = note;
    // Who proposed it is not told: she may not wish to be named.
    await writeAudit(
      { action, actorId, courseId, details: { noteId, questionId, choiceKey } },
      transaction,
    );
    return { kind: "done" };
  });
}

/** Tells whoever proposed a note what became of it, unless she settled it herself or is gone. */
async function tellProposer(
  { noteId, actorId, now }: Omit<NoteSettling, "courseId">,
  kind: NoteNoticeKind,
  transaction: Transaction,
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO notification (id, user_id, kind, note_id, at)
    SELECT gen_random_uuid(), proposed_by, ${kind}, id, ${now.toISOString()}::timestamptz
    FROM choice_note WHERE id = ${noteId}::uuid AND proposed_by <> ${actorId}::uuid
    ON CONFLICT DO NOTHING`;
}
