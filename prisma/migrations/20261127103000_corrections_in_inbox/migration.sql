-- Whoever was marked by a key that was corrected hears of it: a line of an inbox may be about that.
-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "correction_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "notification_user_id_kind_correction_id_key" ON "notification"("user_id", "kind", "correction_id");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "key_correction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows cannot be said in schema.prisma.
ALTER TABLE "notification" DROP CONSTRAINT "notification_about_one_thing";
ALTER TABLE "notification" ADD CONSTRAINT "notification_about_one_thing"
  CHECK (num_nonnulls("thread_id", "note_id", "correction_id") = 1);
