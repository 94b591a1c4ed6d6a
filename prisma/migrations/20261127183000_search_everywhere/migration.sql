-- CreateIndex
CREATE INDEX "thread_created_at_id_idx" ON "thread"("created_at", "id");

-- What follows cannot be said in schema.prisma.

-- For a search of the whole site: its newest threads that were answered.
CREATE INDEX "thread_answered_newest_of_all" ON "thread" ("created_at", "id")
  WHERE "resolved_at" IS NOT NULL AND "merged_into_id" IS NULL;
