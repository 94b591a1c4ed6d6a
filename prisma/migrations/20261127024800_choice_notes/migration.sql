-- AlterTable
ALTER TABLE "choice_note" ADD COLUMN     "is_edited" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_named" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reason" TEXT;

-- CreateIndex
CREATE INDEX "choice_note_proposed_by_idx" ON "choice_note"("proposed_by");

-- AddForeignKey
ALTER TABLE "choice_note" ADD CONSTRAINT "choice_note_proposed_by_fkey" FOREIGN KEY ("proposed_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What follows cannot be said in schema.prisma.

ALTER TABLE "choice_note" DROP CONSTRAINT "choice_note_outcome",
  ADD CONSTRAINT "choice_note_outcome" CHECK ("outcome" IN ('merged', 'declined', 'removed')),
  -- What waits was settled by nobody, and what was declined says why.
  ADD CONSTRAINT "choice_note_settled" CHECK (("outcome" IS NULL) = ("settled_at" IS NULL)),
  ADD CONSTRAINT "choice_note_reason" CHECK ("outcome" <> 'declined' OR "reason" IS NOT NULL);
