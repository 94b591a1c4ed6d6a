-- DropIndex
DROP INDEX "notification_user_id_at_idx";

-- What follows cannot be said in schema.prisma.

-- An inbox is read from its newest line on, what is unread apart from what was read; and of each
-- thread, note or correction, whether a newer line of it was shown already.
DROP INDEX "notification_unread";
CREATE INDEX "notification_unread" ON "notification" ("user_id", "at", "id")
  WHERE "read_at" IS NULL;
CREATE INDEX "notification_read" ON "notification" ("user_id", "at", "id")
  WHERE "read_at" IS NOT NULL;
CREATE INDEX "notification_unread_of" ON "notification"
  ("user_id", (COALESCE("thread_id", "note_id", "correction_id")), "at", "id") WHERE "read_at" IS NULL;
CREATE INDEX "notification_read_of" ON "notification"
  ("user_id", (COALESCE("thread_id", "note_id", "correction_id")), "at", "id") WHERE "read_at" IS NOT NULL;

-- The desk: what nobody has replied to, what somebody is at, and what a question has waiting.
CREATE INDEX "thread_unanswered" ON "thread" ("course_id", "waiting_since", "id")
  WHERE "waiting_since" IS NOT NULL AND "merged_into_id" IS NULL AND "reply_count" = 0;
CREATE INDEX "thread_claimed" ON "thread" ("claimed_by", "course_id")
  WHERE "claimed_by" IS NOT NULL;
CREATE INDEX "thread_waiting_about" ON "thread" ("course_id", "question_id", "waiting_since", "id")
  WHERE "waiting_since" IS NOT NULL AND "merged_into_id" IS NULL;

-- The course of a post stands among its words, so that a search of one course reads nothing of the
-- others. It has a blank in it, as no word has that is searched for.
CREATE OR REPLACE FUNCTION "write_post_words"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of "thread";
BEGIN
  SELECT * INTO of FROM "thread" WHERE "id" = NEW."thread_id";
  NEW."words" :=
    setweight(
      to_tsvector('english', coalesce(of."title", '')),
      CASE WHEN NEW."number" = 1 THEN 'A'::"char" ELSE 'C'::"char" END
    ) || setweight(to_tsvector('english', NEW."plain"), 'B')
    || array_to_tsvector(ARRAY['course ' || of."course_id"::text]);
  RETURN NEW;
END $$;

-- So the words are written anew when a thread moves to another course, as when its title changes.
DROP TRIGGER "thread_title_words" ON "thread";
CREATE TRIGGER "thread_words" AFTER UPDATE OF "title", "course_id" ON "thread"
  FOR EACH ROW
  WHEN (OLD."title" IS DISTINCT FROM NEW."title" OR OLD."course_id" IS DISTINCT FROM NEW."course_id")
  EXECUTE FUNCTION "rewrite_post_words"();

UPDATE "post" SET "plain" = "plain";
