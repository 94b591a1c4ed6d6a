-- Versions that a correction made belong to a course; those of the bank belong to none.
ALTER TABLE "question_version"
  ADD COLUMN "course_id" UUID,
  ADD COLUMN "corrects_id" UUID,
  ADD COLUMN "either_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "voided_keys" TEXT[] DEFAULT ARRAY[]::TEXT[];

ALTER TABLE "question_version" ADD CONSTRAINT "question_version_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "question_version" ADD CONSTRAINT "question_version_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "question_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "question_version" ADD CONSTRAINT "question_version_of_bank_or_course" CHECK (("course_id" IS NULL) = ("corrects_id" IS NULL));

-- Two courses may make the same correction, and a correction may be made again after it was reverted.
DROP INDEX "question_version_hash_key";
CREATE UNIQUE INDEX "question_version_bank_hash" ON "question_version"("hash") WHERE "course_id" IS NULL;
CREATE UNIQUE INDEX "question_version_course_hash" ON "question_version"("course_id", "hash") WHERE "course_id" IS NOT NULL;
CREATE INDEX "question_version_hash_idx" ON "question_version"("hash");
CREATE INDEX "question_version_corrects_id_idx" ON "question_version"("corrects_id");

DROP INDEX "question_version_one_current";
CREATE UNIQUE INDEX "question_version_one_current" ON "question_version"("question_id") WHERE "is_current" AND "course_id" IS NULL;
CREATE UNIQUE INDEX "question_version_one_current_of_course" ON "question_version"("course_id", "question_id") WHERE "is_current" AND "course_id" IS NOT NULL;

DROP TRIGGER "question_version_immutable" ON "question_version";
CREATE TRIGGER "question_version_immutable" BEFORE UPDATE ON "question_version"
  FOR EACH ROW WHEN (
    (OLD."id", OLD."question_id", OLD."hash", OLD."content", OLD."kind", OLD."rule", OLD."choice_keys", OLD."created_at",
      OLD."course_id", OLD."corrects_id", OLD."either_keys", OLD."voided_keys")
    IS DISTINCT FROM
    (NEW."id", NEW."question_id", NEW."hash", NEW."content", NEW."kind", NEW."rule", NEW."choice_keys", NEW."created_at",
      NEW."course_id", NEW."corrects_id", NEW."either_keys", NEW."voided_keys")
  ) EXECUTE FUNCTION "refuse_change"();

-- CreateTable
CREATE TABLE "key_correction" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "version_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "rulings" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL,
    "cursor" UUID,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),
    "reverted_by" UUID,
    "reverted_at" TIMESTAMPTZ(3),

    CONSTRAINT "key_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regrade" (
    "item_id" UUID NOT NULL,
    "correction_id" UUID NOT NULL,
    "is_revert" BOOLEAN NOT NULL,
    "from_numerator" INTEGER NOT NULL,
    "from_denominator" INTEGER NOT NULL,
    "to_numerator" INTEGER NOT NULL,
    "to_denominator" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "regrade_pkey" PRIMARY KEY ("item_id","correction_id","is_revert")
);

-- CreateIndex
CREATE INDEX "key_correction_course_id_question_id_idx" ON "key_correction"("course_id", "question_id");

-- CreateIndex
CREATE INDEX "regrade_correction_id_idx" ON "regrade"("correction_id");

-- AddForeignKey
ALTER TABLE "key_correction" ADD CONSTRAINT "key_correction_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "key_correction" ADD CONSTRAINT "key_correction_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "key_correction" ADD CONSTRAINT "key_correction_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "question_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "key_correction" ADD CONSTRAINT "key_correction_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "question_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "key_correction" ADD CONSTRAINT "key_correction_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "question_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "key_correction" ADD CONSTRAINT "key_correction_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "key_correction" ADD CONSTRAINT "key_correction_reverted_by_fkey" FOREIGN KEY ("reverted_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "key_correction" ADD CONSTRAINT "key_correction_state" CHECK ("state" IN ('running', 'done', 'reverting', 'reverted'));

-- AddForeignKey
ALTER TABLE "regrade" ADD CONSTRAINT "regrade_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "response"("item_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "regrade" ADD CONSTRAINT "regrade_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "key_correction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One at a time: marks of one question in one course move under one correction.
CREATE UNIQUE INDEX "key_correction_one_at_work" ON "key_correction"("course_id", "question_id")
  WHERE "state" IN ('running', 'reverting');

-- What was asked of whom and why stays; only how far it is moves on.
CREATE TRIGGER "key_correction_immutable" BEFORE UPDATE ON "key_correction"
  FOR EACH ROW WHEN (
    (OLD."id", OLD."course_id", OLD."question_id", OLD."version_id", OLD."from_id", OLD."to_id", OLD."rulings", OLD."reason", OLD."created_at")
    IS DISTINCT FROM
    (NEW."id", NEW."course_id", NEW."question_id", NEW."version_id", NEW."from_id", NEW."to_id", NEW."rulings", NEW."reason", NEW."created_at")
  ) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "key_correction_kept" BEFORE DELETE ON "key_correction"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The history of marks is only ever added to; it goes with the answer that it is about.
CREATE TRIGGER "regrade_immutable" BEFORE UPDATE ON "regrade"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- A mark rises, or comes back to exactly what it was before the correction that is being reverted.
CREATE FUNCTION "refuse_unfounded_regrade"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."is_revert" AND EXISTS (
    SELECT FROM "regrade" g
    WHERE g."item_id" = NEW."item_id" AND g."correction_id" = NEW."correction_id" AND NOT g."is_revert"
      AND (g."to_numerator", g."to_denominator", g."from_numerator", g."from_denominator")
        = (NEW."from_numerator", NEW."from_denominator", NEW."to_numerator", NEW."to_denominator")
  ) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a regrade lowers no mark but by a revert, to what the mark was';
END $$;

CREATE TRIGGER "regrade_founded" BEFORE INSERT ON "regrade"
  FOR EACH ROW WHEN (NEW."to_numerator" * NEW."from_denominator" < NEW."from_numerator" * NEW."to_denominator")
  EXECUTE FUNCTION "refuse_unfounded_regrade"();

-- After submission an answer stays what it was. Its mark can only rise, but for what a correction
-- that is being reverted gave: the row that says so comes first.
CREATE OR REPLACE FUNCTION "refuse_loss_of_answer_or_mark"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."submitted_at" IS NOT DISTINCT FROM OLD."submitted_at"
    AND NEW."choices" IS NOT DISTINCT FROM OLD."choices"
    AND NEW."certainty" IS NOT DISTINCT FROM OLD."certainty"
    AND NEW."guess" IS NOT DISTINCT FROM OLD."guess"
    AND NEW."marked_by" IS NOT DISTINCT FROM OLD."marked_by"
    AND EXISTS (
      SELECT FROM "regrade" g JOIN "key_correction" k ON k."id" = g."correction_id"
      WHERE g."item_id" = NEW."item_id" AND g."is_revert" AND k."state" = 'reverting'
        AND (g."from_numerator", g."from_denominator", g."to_numerator", g."to_denominator")
          = (OLD."mark_numerator", OLD."mark_denominator", NEW."mark_numerator", NEW."mark_denominator")
    )
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a submitted response keeps its answer, and its mark never goes down';
END $$;

-- The corrected version that an answer was marked by when it was submitted.
ALTER TABLE "response" ADD COLUMN "marked_by" UUID;
ALTER TABLE "response" ADD CONSTRAINT "response_marked_by_fkey" FOREIGN KEY ("marked_by") REFERENCES "question_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DROP TRIGGER "response_kept" ON "response";
CREATE TRIGGER "response_kept" BEFORE UPDATE ON "response"
  FOR EACH ROW WHEN (
    OLD."submitted_at" IS NOT NULL AND (
      NEW."submitted_at" IS DISTINCT FROM OLD."submitted_at"
      OR NEW."choices" IS DISTINCT FROM OLD."choices"
      OR NEW."certainty" IS DISTINCT FROM OLD."certainty"
      OR NEW."guess" IS DISTINCT FROM OLD."guess"
      OR NEW."marked_by" IS DISTINCT FROM OLD."marked_by"
      OR NEW."mark_numerator" * OLD."mark_denominator" < OLD."mark_numerator" * NEW."mark_denominator"
    )
  ) EXECUTE FUNCTION "refuse_loss_of_answer_or_mark"();

-- By what each item is marked, whichever version it was asked by: the version that holds in its
-- course, else the one of the bank.
CREATE VIEW "item_marking" AS
  SELECT i."id" AS "item_id", i."attempt_id", i."position", a."participant_id", a."course_id",
    q."question_id", COALESCE(q."corrects_id", q."id") AS "bank_version_id", c."id" AS "corrected_by",
    m."kind", m."rule", m."choice_keys", m."either_keys", m."voided_keys", k."marking_key"
  FROM "attempt_item" i
  JOIN "attempt" a ON a."id" = i."attempt_id"
  JOIN "variant" v ON v."id" = i."variant_id"
  JOIN "question_version" q ON q."id" = v."version_id"
  LEFT JOIN "question_version" c ON c."course_id" = a."course_id" AND c."question_id" = q."question_id"
    AND c."is_current" AND c."corrects_id" = COALESCE(q."corrects_id", q."id")
  JOIN "question_version" m ON m."id" = COALESCE(c."id", q."corrects_id", q."id")
  JOIN "variant" k ON k."version_id" = m."id" AND k."position" = v."position";

-- Nothing is submitted with a mark by a key that was corrected since it was read: no row is then
-- written, and whoever submits marks anew. Submissions share a lock that a correction takes for
-- itself, so that it sees every answer that was marked by the key before it.
CREATE FUNCTION "pass_over_outdated_mark"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  item record;
  holds uuid;
BEGIN
  SELECT a."course_id", q."question_id", COALESCE(q."corrects_id", q."id") AS "bank_version_id" INTO item
  FROM "attempt_item" i
  JOIN "attempt" a ON a."id" = i."attempt_id"
  JOIN "variant" v ON v."id" = i."variant_id"
  JOIN "question_version" q ON q."id" = v."version_id"
  WHERE i."id" = NEW."item_id";
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(item."course_id"::text || item."question_id", 0));
  SELECT c."id" INTO holds FROM "question_version" c
  WHERE c."course_id" = item."course_id" AND c."question_id" = item."question_id" AND c."is_current"
    AND c."corrects_id" = item."bank_version_id";
  IF NEW."marked_by" IS DISTINCT FROM holds THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "response_marked_by_what_holds" BEFORE INSERT ON "response"
  FOR EACH ROW WHEN (NEW."submitted_at" IS NOT NULL)
  EXECUTE FUNCTION "pass_over_outdated_mark"();
CREATE TRIGGER "response_marked_anew_by_what_holds" BEFORE UPDATE ON "response"
  FOR EACH ROW WHEN (OLD."submitted_at" IS NULL AND NEW."submitted_at" IS NOT NULL)
  EXECUTE FUNCTION "pass_over_outdated_mark"();
