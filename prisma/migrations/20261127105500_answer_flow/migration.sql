-- What is counted of an answer that was not right at first goes on after its attempt: an explanation
-- of it is opened, the question is answered again, its learner writes about it.
CREATE TRIGGER "response_reviewed" AFTER UPDATE ON "response"
  FOR EACH ROW WHEN (OLD."reviewed_at" IS DISTINCT FROM NEW."reviewed_at")
  EXECUTE FUNCTION "mark_changed"();

-- An attempt is counted with the one after it, which counts with the one before. Where one goes, or
-- comes to be somebody else's, those beside its old place are counted anew; beside its new place a
-- fold finds them itself.
CREATE OR REPLACE FUNCTION "attempt_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "changed_attempt" ("attempt_id") VALUES (COALESCE(NEW."id", OLD."id"));
  IF TG_OP = 'DELETE' OR TG_OP = 'UPDATE' AND (OLD."participant_id", OLD."number", OLD."course_id")
    IS DISTINCT FROM (NEW."participant_id", NEW."number", NEW."course_id")
  THEN
    INSERT INTO "changed_attempt" ("attempt_id")
      SELECT "id" FROM "attempt"
      WHERE "participant_id" = OLD."participant_id" AND "course_id" = OLD."course_id"
        AND "quiz_slug" = OLD."quiz_slug" AND "number" IN (OLD."number" - 1, OLD."number" + 1);
  END IF;
  RETURN NULL;
END $$;

-- Who wrote what about which question, by name. Her first attempts are queued, wherever they are:
-- when the post goes with its thread, nothing says any more which course that was of.
CREATE FUNCTION "talk_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "changed_attempt" ("attempt_id")
    SELECT "id" FROM "attempt"
    WHERE "participant_id" IN (OLD."author_id", NEW."author_id") AND "number" = 1;
  RETURN NULL;
END $$;

CREATE TRIGGER "post_written" AFTER INSERT ON "post"
  FOR EACH ROW WHEN (NEW."author_id" IS NOT NULL AND NOT NEW."is_anonymous")
  EXECUTE FUNCTION "talk_changed"();

CREATE TRIGGER "post_gone" AFTER DELETE ON "post"
  FOR EACH ROW WHEN (OLD."author_id" IS NOT NULL AND NOT OLD."is_anonymous")
  EXECUTE FUNCTION "talk_changed"();

CREATE TRIGGER "post_told_otherwise" AFTER UPDATE ON "post"
  FOR EACH ROW WHEN (
    (OLD."author_id", OLD."is_anonymous", OLD."thread_id", OLD."deleted_at")
    IS DISTINCT FROM
    (NEW."author_id", NEW."is_anonymous", NEW."thread_id", NEW."deleted_at")
  ) EXECUTE FUNCTION "talk_changed"();

CREATE FUNCTION "thread_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "changed_attempt" ("attempt_id")
    SELECT DISTINCT a."id" FROM "post" p
    JOIN "attempt" a ON a."participant_id" = p."author_id" AND a."number" = 1
    WHERE p."thread_id" = NEW."id" AND NOT p."is_anonymous";
  RETURN NULL;
END $$;

CREATE TRIGGER "thread_about_another_question" AFTER UPDATE ON "thread"
  FOR EACH ROW WHEN (
    (OLD."course_id", OLD."question_id") IS DISTINCT FROM (NEW."course_id", NEW."question_id")
  ) EXECUTE FUNCTION "thread_moved"();

-- More is counted of every attempt than before.
INSERT INTO "changed_attempt" ("attempt_id") SELECT "id" FROM "attempt";
