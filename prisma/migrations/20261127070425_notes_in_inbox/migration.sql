-- Whoever proposed a note hears what staff made of it: a line of an inbox is about a thread or a note.
ALTER TABLE "notification" ADD COLUMN     "note_id" UUID,
ALTER COLUMN "thread_id" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "notification_note_id_idx" ON "notification"("note_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_user_id_kind_note_id_key" ON "notification"("user_id", "kind", "note_id");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "choice_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows cannot be said in schema.prisma.
ALTER TABLE "notification" ADD CONSTRAINT "notification_about_one_thing"
  CHECK (num_nonnulls("thread_id", "note_id") = 1);
