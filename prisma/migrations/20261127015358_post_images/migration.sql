-- CreateTable
CREATE TABLE "post_image" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "uploader_id" UUID,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_image_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "post_image_course_id_uploader_id_idx" ON "post_image"("course_id", "uploader_id");

-- CreateIndex
CREATE INDEX "post_image_uploader_id_idx" ON "post_image"("uploader_id");

-- CreateIndex
CREATE INDEX "post_image_created_at_idx" ON "post_image"("created_at");

-- AddForeignKey
ALTER TABLE "post_image" ADD CONSTRAINT "post_image_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_image" ADD CONSTRAINT "post_image_uploader_id_fkey" FOREIGN KEY ("uploader_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What follows cannot be said in schema.prisma.

ALTER TABLE "post_image"
  ADD CONSTRAINT "post_image_kind" CHECK ("media_type" IN ('image/png', 'image/jpeg')),
  -- Images are compressed as they are: a second time would only cost.
  ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
