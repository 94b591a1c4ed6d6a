-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiz" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "quiz_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "quiz_question" (
    "quiz_slug" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "quiz_question_pkey" PRIMARY KEY ("quiz_slug","position")
);

-- CreateTable
CREATE TABLE "question" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "family" TEXT NOT NULL,

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_version" (
    "id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "choice_keys" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_current" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "question_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "variant" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "derived_key" TEXT[],
    "marking_key" TEXT[],

    CONSTRAINT "variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "quiz_slug" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "open_items" INTEGER NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_item" (
    "id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "variant_id" UUID NOT NULL,

    CONSTRAINT "attempt_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response" (
    "item_id" UUID NOT NULL,
    "choices" TEXT[],
    "certainty" INTEGER,
    "guess" DOUBLE PRECISION,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "rule" TEXT,
    "mark_numerator" INTEGER,
    "mark_denominator" INTEGER,

    CONSTRAINT "response_pkey" PRIMARY KEY ("item_id")
);

-- CreateIndex
CREATE INDEX "quiz_question_question_id_idx" ON "quiz_question"("question_id");

-- CreateIndex
CREATE UNIQUE INDEX "question_version_hash_key" ON "question_version"("hash");

-- CreateIndex
CREATE INDEX "question_version_question_id_idx" ON "question_version"("question_id");

-- CreateIndex
CREATE UNIQUE INDEX "variant_version_id_name_key" ON "variant"("version_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "variant_version_id_position_key" ON "variant"("version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_participant_id_quiz_slug_number_key" ON "attempt"("participant_id", "quiz_slug", "number");

-- CreateIndex
CREATE INDEX "attempt_item_variant_id_idx" ON "attempt_item"("variant_id");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_item_attempt_id_position_key" ON "attempt_item"("attempt_id", "position");

-- AddForeignKey
ALTER TABLE "quiz_question" ADD CONSTRAINT "quiz_question_quiz_slug_fkey" FOREIGN KEY ("quiz_slug") REFERENCES "quiz"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_question" ADD CONSTRAINT "quiz_question_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_version" ADD CONSTRAINT "question_version_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant" ADD CONSTRAINT "variant_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "question_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_quiz_slug_fkey" FOREIGN KEY ("quiz_slug") REFERENCES "quiz"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt_item" ADD CONSTRAINT "attempt_item_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt_item" ADD CONSTRAINT "attempt_item_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "attempt_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows cannot be said in schema.prisma.

-- Lists are never NULL, only empty.
ALTER TABLE "question_version" ALTER COLUMN "choice_keys" SET NOT NULL;
ALTER TABLE "variant" ALTER COLUMN "derived_key" SET NOT NULL, ALTER COLUMN "marking_key" SET NOT NULL;
ALTER TABLE "response" ALTER COLUMN "choices" SET NOT NULL;

-- One open attempt a participant and quiz, however many starts arrive at once.
CREATE UNIQUE INDEX "attempt_one_open" ON "attempt"("participant_id", "quiz_slug") WHERE "submitted_at" IS NULL;

-- One version of a question is given to new attempts.
CREATE UNIQUE INDEX "question_version_one_current" ON "question_version"("question_id") WHERE "is_current";

ALTER TABLE "quiz"
  ADD CONSTRAINT "quiz_kind" CHECK ("kind" IN ('course', 'practice'));

ALTER TABLE "question_version"
  ADD CONSTRAINT "question_version_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "question_version_kind" CHECK ("kind" IN ('multiple', 'single')),
  ADD CONSTRAINT "question_version_rule" CHECK ("rule" IN ('all-or-nothing', 'net-correct', 'coverage', 'each-answer', 'halves', 'penalty'));

ALTER TABLE "attempt"
  ADD CONSTRAINT "attempt_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "attempt_open_items" CHECK ("open_items" >= 0),
  ADD CONSTRAINT "attempt_finished" CHECK (("submitted_at" IS NULL) = ("open_items" > 0));

ALTER TABLE "attempt_item"
  ADD CONSTRAINT "attempt_item_position" CHECK ("position" >= 1);

-- A response is a draft, without rule and mark, or it is submitted and has both.
ALTER TABLE "response"
  ADD CONSTRAINT "response_certainty" CHECK ("certainty" BETWEEN 0 AND 3),
  ADD CONSTRAINT "response_guess" CHECK ("guess" BETWEEN 0 AND 1),
  ADD CONSTRAINT "response_revision" CHECK ("revision" >= 1),
  ADD CONSTRAINT "response_rule" CHECK ("rule" IN ('all-or-nothing', 'net-correct', 'coverage', 'each-answer', 'halves', 'penalty')),
  ADD CONSTRAINT "response_mark" CHECK ("mark_denominator" >= 1 AND "mark_numerator" BETWEEN 0 AND "mark_denominator"),
  ADD CONSTRAINT "response_submitted" CHECK (
    num_nonnulls("submitted_at", "rule", "mark_numerator", "mark_denominator") IN (0, 4)
  );

-- The record of what was asked and by which key is never rewritten: attempts point at it.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is immutable', TG_TABLE_NAME;
END $$;

CREATE TRIGGER "variant_immutable" BEFORE UPDATE OR DELETE ON "variant"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "question_version_kept" BEFORE DELETE ON "question_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- Only the mark of being current moves from one version to the next.
CREATE TRIGGER "question_version_immutable" BEFORE UPDATE ON "question_version"
  FOR EACH ROW WHEN (
    (OLD."id", OLD."question_id", OLD."hash", OLD."content", OLD."kind", OLD."rule", OLD."choice_keys", OLD."created_at")
    IS DISTINCT FROM
    (NEW."id", NEW."question_id", NEW."hash", NEW."content", NEW."kind", NEW."rule", NEW."choice_keys", NEW."created_at")
  ) EXECUTE FUNCTION "refuse_change"();

-- After submission an answer stays what it was, and its mark can only rise.
CREATE FUNCTION "refuse_loss_of_answer_or_mark"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a submitted response keeps its answer, and its mark never goes down';
END $$;

CREATE TRIGGER "response_kept" BEFORE UPDATE ON "response"
  FOR EACH ROW WHEN (
    OLD."submitted_at" IS NOT NULL AND (
      NEW."submitted_at" IS DISTINCT FROM OLD."submitted_at"
      OR NEW."choices" IS DISTINCT FROM OLD."choices"
      OR NEW."certainty" IS DISTINCT FROM OLD."certainty"
      OR NEW."guess" IS DISTINCT FROM OLD."guess"
      OR NEW."mark_numerator" * OLD."mark_denominator" < OLD."mark_numerator" * NEW."mark_denominator"
    )
  ) EXECUTE FUNCTION "refuse_loss_of_answer_or_mark"();
