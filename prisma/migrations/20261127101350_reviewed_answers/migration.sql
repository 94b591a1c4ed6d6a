-- AlterTable
ALTER TABLE "response" ADD COLUMN     "reviewed_at" TIMESTAMPTZ(3);

-- Learners who came back to a quiz and who left one open, the latest first: what asks who is stuck
-- walks these and stops, whatever a course has gathered.
CREATE INDEX "attempt_come_back" ON "attempt" ("course_id", "submitted_at")
  WHERE "submitted_at" IS NOT NULL AND "number" >= 2;
CREATE INDEX "attempt_left_open" ON "attempt" ("course_id", "started_at")
  WHERE "submitted_at" IS NULL AND NOT "is_set_aside";
