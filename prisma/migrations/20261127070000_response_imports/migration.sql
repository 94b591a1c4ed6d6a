-- DropIndex
DROP INDEX "attempt_course_id_quiz_slug_idx";

-- CreateTable
CREATE TABLE "response_import" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "created_by" UUID,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "answers" BYTEA,
    "key" BYTEA,
    "pending" JSONB,
    "content" JSONB,
    "people" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "response_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response_import_row" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "groups" JSONB NOT NULL,

    CONSTRAINT "response_import_row_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateIndex
CREATE INDEX "response_import_course_id_confirmed_at_idx" ON "response_import"("course_id", "confirmed_at");

-- CreateIndex
CREATE INDEX "response_import_created_by_idx" ON "response_import"("created_by");

-- CreateIndex
CREATE INDEX "attempt_course_id_quiz_slug_id_idx" ON "attempt"("course_id", "quiz_slug", "id");

-- AddForeignKey
ALTER TABLE "response_import" ADD CONSTRAINT "response_import_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_import" ADD CONSTRAINT "response_import_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_import_row" ADD CONSTRAINT "response_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "response_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
