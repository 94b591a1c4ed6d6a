-- A corrected version may mark the answers to a version of the bank that is asked no more, beside
-- another that corrects the one that is asked.
ALTER TABLE "question_version" ADD COLUMN     "holds" BOOLEAN NOT NULL DEFAULT false;
UPDATE "question_version" SET "holds" = true WHERE "course_id" IS NOT NULL AND "is_current";
ALTER TABLE "question_version" ADD CONSTRAINT "question_version_asked_holds"
  CHECK ("course_id" IS NULL OR "holds" OR NOT "is_current");

CREATE UNIQUE INDEX "question_version_one_holds_of_course" ON "question_version"("course_id", "corrects_id") WHERE "holds";

-- Two versions of the bank may be corrected to the same content.
DROP INDEX "question_version_course_hash";
CREATE UNIQUE INDEX "question_version_course_hash" ON "question_version"("course_id", "corrects_id", "hash") WHERE "course_id" IS NOT NULL;

CREATE OR REPLACE VIEW "item_marking" AS
  SELECT i."id" AS "item_id", i."attempt_id", i."position", a."participant_id", a."course_id",
    q."question_id", COALESCE(q."corrects_id", q."id") AS "bank_version_id", c."id" AS "corrected_by",
    m."kind", m."rule", m."choice_keys", m."either_keys", m."voided_keys", k."marking_key"
  FROM "attempt_item" i
  JOIN "attempt" a ON a."id" = i."attempt_id"
  JOIN "variant" v ON v."id" = i."variant_id"
  JOIN "question_version" q ON q."id" = v."version_id"
  LEFT JOIN "question_version" c ON c."course_id" = a."course_id"
    AND c."corrects_id" = COALESCE(q."corrects_id", q."id") AND c."holds"
  JOIN "question_version" m ON m."id" = COALESCE(c."id", q."corrects_id", q."id")
  JOIN "variant" k ON k."version_id" = m."id" AND k."position" = v."position";

CREATE OR REPLACE FUNCTION "pass_over_outdated_mark"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  item record;
  holding uuid;
BEGIN
  SELECT a."course_id", q."question_id", COALESCE(q."corrects_id", q."id") AS "bank_version_id" INTO item
  FROM "attempt_item" i
  JOIN "attempt" a ON a."id" = i."attempt_id"
  JOIN "variant" v ON v."id" = i."variant_id"
  JOIN "question_version" q ON q."id" = v."version_id"
  WHERE i."id" = NEW."item_id";
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(item."course_id"::text || item."question_id", 0));
  SELECT c."id" INTO holding FROM "question_version" c
  WHERE c."course_id" = item."course_id" AND c."corrects_id" = item."bank_version_id" AND c."holds";
  IF NEW."marked_by" IS DISTINCT FROM holding THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$;
