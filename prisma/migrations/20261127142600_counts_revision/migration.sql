-- CreateTable
CREATE TABLE "counts_revision" (
    "course_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "revision" UUID NOT NULL,

    CONSTRAINT "counts_revision_pkey" PRIMARY KEY ("course_id","source")
);

-- AddForeignKey
ALTER TABLE "counts_revision" ADD CONSTRAINT "counts_revision_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;
