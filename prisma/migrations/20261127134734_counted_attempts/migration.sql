-- Whose attempts count is decided when they are begun or moved, and whenever somebody comes to teach, to
-- administer the site or to be shared by a demonstration; it is only ever decided against them. So
-- whoever leaves a course that she taught does not come back into its figures.
-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "is_counted" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "taught_course_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- What was there before: those who teach now, and those of whom the log says that they once did.
WITH "taught" AS (
  SELECT "user_id", "course_id", now() AS "until" FROM "membership" WHERE "role" <> 'learner'
  UNION ALL
  SELECT "subject_id", "course_id", "at" FROM "audit_entry"
  WHERE "action" IN ('member.left', 'member.removed') AND "details" ->> 'role' IN ('mentor', 'instructor')
    OR "action" = 'member.role-changed' AND "details" ->> 'from' IN ('mentor', 'instructor')
), "teacher" AS (
  SELECT t."user_id", t."course_id", max(t."until") AS "until" FROM "taught" t
  JOIN "person" p ON p."id" = t."user_id"
  WHERE t."course_id" IS NOT NULL
  GROUP BY t."user_id", t."course_id"
), "remembered" AS (
  INSERT INTO "participant" ("id", "taught_course_ids")
    SELECT "user_id", array_agg("course_id") FROM "teacher" GROUP BY "user_id"
  ON CONFLICT ("id") DO UPDATE SET "taught_course_ids" = excluded."taught_course_ids"
)
UPDATE "attempt" a SET "is_counted" = false
WHERE EXISTS (
  SELECT FROM "teacher" t
  WHERE t."user_id" = a."participant_id" AND t."course_id" = a."course_id" AND (
    a."started_at" <= t."until"
    OR NOT EXISTS (
      SELECT FROM "membership" m
      WHERE m."user_id" = t."user_id" AND m."course_id" = t."course_id" AND m."role" = 'learner'))
) OR EXISTS (
  SELECT FROM "person" p
  WHERE p."id" = a."participant_id" AND (p."is_administrator" OR p."is_demo")
);

-- The participant is held, so that whoever comes to teach at this very moment either sees the attempt
-- or is seen by it.
CREATE FUNCTION "leave_attempt_out"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  taught boolean;
BEGIN
  SELECT NEW."course_id" = ANY("taught_course_ids") INTO taught FROM "participant"
    WHERE "id" = NEW."participant_id" FOR SHARE;
  IF taught AND (TG_OP = 'UPDATE' OR NOT EXISTS (
    SELECT FROM "membership"
    WHERE "user_id" = NEW."participant_id" AND "course_id" = NEW."course_id" AND "role" = 'learner'
  )) OR EXISTS (
    SELECT FROM "person" WHERE "id" = NEW."participant_id" AND ("is_administrator" OR "is_demo")
  ) THEN
    NEW."is_counted" := false;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "attempt_begun_by_learner" BEFORE INSERT ON "attempt"
  FOR EACH ROW EXECUTE FUNCTION "leave_attempt_out"();

CREATE TRIGGER "attempt_moved_to_learner" BEFORE UPDATE ON "attempt"
  FOR EACH ROW WHEN (
    (OLD."participant_id", OLD."course_id") IS DISTINCT FROM (NEW."participant_id", NEW."course_id")
  ) EXECUTE FUNCTION "leave_attempt_out"();

-- Whoever comes to teach a course: her attempts so far are left out, and that she taught is remembered.
CREATE OR REPLACE FUNCTION "standing_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "participant" AS p ("id", "taught_course_ids")
    VALUES (NEW."user_id", ARRAY[NEW."course_id"])
  ON CONFLICT ("id") DO UPDATE
    SET "taught_course_ids" = array_append(p."taught_course_ids", NEW."course_id")
    WHERE (NEW."course_id" = ANY(p."taught_course_ids")) IS NOT TRUE;
  UPDATE "attempt" SET "is_counted" = false
    WHERE "participant_id" = NEW."user_id" AND "course_id" = NEW."course_id" AND "is_counted";
  RETURN NULL;
END $$;

DROP TRIGGER "membership_changed" ON "membership";
CREATE TRIGGER "membership_changed" AFTER INSERT OR UPDATE ON "membership"
  FOR EACH ROW WHEN (NEW."role" <> 'learner') EXECUTE FUNCTION "standing_changed"();

-- Whoever comes to administer the site or to be an account of the demonstration.
CREATE FUNCTION "site_standing_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "participant" AS p ("id") VALUES (NEW."id")
  ON CONFLICT ("id") DO UPDATE SET "taught_course_ids" = p."taught_course_ids";
  UPDATE "attempt" SET "is_counted" = false WHERE "participant_id" = NEW."id" AND "is_counted";
  RETURN NULL;
END $$;

CREATE TRIGGER "person_left_out" AFTER UPDATE ON "person"
  FOR EACH ROW WHEN (
    NEW."is_administrator" AND NOT OLD."is_administrator" OR NEW."is_demo" AND NOT OLD."is_demo"
  ) EXECUTE FUNCTION "site_standing_changed"();

DROP TRIGGER "attempt_ended_or_moved" ON "attempt";
CREATE TRIGGER "attempt_ended_or_moved" AFTER UPDATE ON "attempt"
  FOR EACH ROW WHEN (
    (OLD."submitted_at", OLD."participant_id", OLD."number", OLD."course_id", OLD."is_counted")
    IS DISTINCT FROM
    (NEW."submitted_at", NEW."participant_id", NEW."number", NEW."course_id", NEW."is_counted")
  ) EXECUTE FUNCTION "attempt_changed"();

-- Beside an attempt that is left out another may be counted otherwise, so all of theirs are counted anew.
INSERT INTO "changed_attempt" ("attempt_id")
  SELECT a."id" FROM "attempt" a
  WHERE a."participant_id" IN (SELECT "participant_id" FROM "attempt" WHERE NOT "is_counted");
