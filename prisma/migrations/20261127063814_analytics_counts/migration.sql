-- CreateTable
CREATE TABLE "cube_cell" (
    "course_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "item_key" TEXT NOT NULL,
    "version_key" TEXT NOT NULL,
    "variant_key" TEXT NOT NULL,
    "attempts" TEXT NOT NULL,
    "max_total" TEXT NOT NULL,
    "cell_table" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "cube_cell_pkey" PRIMARY KEY ("course_id","source","item_key","version_key","variant_key","attempts","max_total","cell_table","key")
);

-- CreateTable
CREATE TABLE "folded_attempt" (
    "attempt_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "folded_attempt_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateTable
CREATE TABLE "changed_attempt" (
    "id" BIGSERIAL NOT NULL,
    "attempt_id" UUID NOT NULL,

    CONSTRAINT "changed_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "folded_attempt_course_id_source_idx" ON "folded_attempt"("course_id", "source");

-- AddForeignKey
ALTER TABLE "cube_cell" ADD CONSTRAINT "cube_cell_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is counted of an attempt changes with these, and with nothing else. The triggers only add a
-- line to a queue that nobody waits for; what is gone or belongs to staff is found out when counting.
CREATE FUNCTION "attempt_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "changed_attempt" ("attempt_id") VALUES (COALESCE(NEW."id", OLD."id"));
  RETURN NULL;
END $$;

CREATE TRIGGER "attempt_begun_or_gone" AFTER INSERT OR DELETE ON "attempt"
  FOR EACH ROW EXECUTE FUNCTION "attempt_changed"();

CREATE TRIGGER "attempt_ended_or_moved" AFTER UPDATE ON "attempt"
  FOR EACH ROW WHEN (
    (OLD."submitted_at", OLD."participant_id", OLD."number", OLD."course_id")
    IS DISTINCT FROM
    (NEW."submitted_at", NEW."participant_id", NEW."number", NEW."course_id")
  ) EXECUTE FUNCTION "attempt_changed"();

CREATE FUNCTION "mark_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "changed_attempt" ("attempt_id")
    SELECT "attempt_id" FROM "attempt_item" WHERE "id" = NEW."item_id";
  RETURN NULL;
END $$;

CREATE TRIGGER "response_mark_changed" AFTER UPDATE ON "response"
  FOR EACH ROW WHEN (
    OLD."submitted_at" IS NOT NULL
    AND (OLD."mark_numerator", OLD."mark_denominator")
      IS DISTINCT FROM (NEW."mark_numerator", NEW."mark_denominator")
  ) EXECUTE FUNCTION "mark_changed"();

-- Attempts of those who teach are not counted, and anybody may become or cease to be one of them.
CREATE FUNCTION "standing_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "changed_attempt" ("attempt_id")
    SELECT "id" FROM "attempt"
    WHERE "participant_id" = COALESCE(NEW."user_id", OLD."user_id")
      AND "course_id" = COALESCE(NEW."course_id", OLD."course_id");
  RETURN NULL;
END $$;

CREATE TRIGGER "membership_changed" AFTER INSERT OR UPDATE OR DELETE ON "membership"
  FOR EACH ROW EXECUTE FUNCTION "standing_changed"();

-- What was there before is counted like everything else.
INSERT INTO "changed_attempt" ("attempt_id") SELECT "id" FROM "attempt";
