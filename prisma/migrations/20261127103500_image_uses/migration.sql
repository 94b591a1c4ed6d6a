-- Which posts and notes show which images: an image is there for whoever may read one of them, wherever
-- its course is by now.
-- DropForeignKey
ALTER TABLE "post_image" DROP CONSTRAINT "post_image_course_id_fkey";

-- AlterTable
ALTER TABLE "post_image" ALTER COLUMN "course_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "post_image_use" (
    "post_id" UUID NOT NULL,
    "image_id" UUID NOT NULL,

    CONSTRAINT "post_image_use_pkey" PRIMARY KEY ("post_id","image_id")
);

-- CreateTable
CREATE TABLE "note_image_use" (
    "note_id" UUID NOT NULL,
    "image_id" UUID NOT NULL,

    CONSTRAINT "note_image_use_pkey" PRIMARY KEY ("note_id","image_id")
);

-- CreateIndex
CREATE INDEX "post_image_use_image_id_idx" ON "post_image_use"("image_id");

-- CreateIndex
CREATE INDEX "note_image_use_image_id_idx" ON "note_image_use"("image_id");

-- AddForeignKey
ALTER TABLE "post_image" ADD CONSTRAINT "post_image_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_image_use" ADD CONSTRAINT "post_image_use_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_image_use" ADD CONSTRAINT "post_image_use_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "post_image"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_image_use" ADD CONSTRAINT "note_image_use_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "choice_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_image_use" ADD CONSTRAINT "note_image_use_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "post_image"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows cannot be said in schema.prisma.

-- An image goes with the last text that used it; one that nothing has used yet waits for its post.
-- First the rows are locked: whoever is about to use one of them waits, or is seen below.
CREATE FUNCTION "forget_unused_images"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "post_image" WHERE "id" IN (SELECT "image_id" FROM gone) ORDER BY "id" FOR UPDATE;
  DELETE FROM "post_image" i WHERE i."id" IN (SELECT "image_id" FROM gone)
    AND NOT EXISTS (SELECT FROM "post_image_use" u WHERE u."image_id" = i."id")
    AND NOT EXISTS (SELECT FROM "note_image_use" u WHERE u."image_id" = i."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "post_image_use_gone" AFTER DELETE ON "post_image_use"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "forget_unused_images"();
CREATE TRIGGER "note_image_use_gone" AFTER DELETE ON "note_image_use"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "forget_unused_images"();

-- What was written before: the images whose addresses stand in it, now or in an earlier version.
INSERT INTO "post_image_use" ("post_id", "image_id")
SELECT DISTINCT t."post_id", i."id"
FROM (
  SELECT "id" AS "post_id", "text" FROM "post" WHERE "text" ILIKE '%/images/%'
  UNION ALL
  SELECT "post_id", "text" FROM "post_revision" WHERE "text" ILIKE '%/images/%'
) t,
regexp_matches(t."text",
  '/images/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'gi') found
JOIN "post_image" i ON i."id" = lower(found[1])::uuid;

INSERT INTO "note_image_use" ("note_id", "image_id")
SELECT DISTINCT n."id", i."id"
FROM "choice_note" n,
regexp_matches(n."text",
  '/images/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'gi') found
JOIN "post_image" i ON i."id" = lower(found[1])::uuid;
