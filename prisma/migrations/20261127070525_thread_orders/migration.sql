-- DropIndex
DROP INDEX "thread_course_id_created_at_idx";

-- DropIndex
DROP INDEX "thread_course_id_last_active_at_idx";

-- DropIndex
DROP INDEX "thread_course_id_vote_count_idx";

-- CreateIndex
CREATE INDEX "thread_course_id_last_active_at_id_idx" ON "thread"("course_id", "last_active_at", "id");

-- CreateIndex
CREATE INDEX "thread_course_id_created_at_id_idx" ON "thread"("course_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "thread_course_id_vote_count_id_idx" ON "thread"("course_id", "vote_count", "id");

-- What follows cannot be said in schema.prisma.

-- Lists that show only some threads would read past all others: each order has them by themselves.
CREATE INDEX "thread_open_active" ON "thread" ("course_id", "last_active_at", "id")
  WHERE "kind" = 'question' AND "resolved_at" IS NULL AND "merged_into_id" IS NULL;
CREATE INDEX "thread_open_newest" ON "thread" ("course_id", "created_at", "id")
  WHERE "kind" = 'question' AND "resolved_at" IS NULL AND "merged_into_id" IS NULL;
CREATE INDEX "thread_open_votes" ON "thread" ("course_id", "vote_count", "id")
  WHERE "kind" = 'question' AND "resolved_at" IS NULL AND "merged_into_id" IS NULL;
CREATE INDEX "thread_answered_active" ON "thread" ("course_id", "last_active_at", "id")
  WHERE "resolved_at" IS NOT NULL AND "merged_into_id" IS NULL;
CREATE INDEX "thread_answered_newest" ON "thread" ("course_id", "created_at", "id")
  WHERE "resolved_at" IS NOT NULL AND "merged_into_id" IS NULL;
CREATE INDEX "thread_answered_votes" ON "thread" ("course_id", "vote_count", "id")
  WHERE "resolved_at" IS NOT NULL AND "merged_into_id" IS NULL;
CREATE INDEX "thread_pinned" ON "thread" ("course_id") WHERE "pinned_at" IS NOT NULL;

-- The desk: what waits, the longest first, and what staff have answered and nobody resolved.
DROP INDEX "thread_waiting";
CREATE INDEX "thread_waiting" ON "thread" ("course_id", "waiting_since", "id")
  WHERE "waiting_since" IS NOT NULL AND "merged_into_id" IS NULL;
CREATE INDEX "thread_unresolved" ON "thread" ("course_id", "last_active_at", "id")
  WHERE "kind" = 'question' AND "waiting_since" IS NULL AND "answered_at" IS NOT NULL
    AND "resolved_at" IS NULL AND "merged_into_id" IS NULL;
