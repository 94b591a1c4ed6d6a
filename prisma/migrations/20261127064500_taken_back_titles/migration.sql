-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "own_title" TEXT;

-- What was deleted before keeps no title in sight either, nor one at all where its text has gone.
UPDATE "thread" SET
  "own_title" = CASE WHEN f."text" <> '' THEN "thread"."title" END,
  "title" = CASE "thread"."kind" WHEN 'question' THEN 'Deleted question' ELSE 'Deleted discussion' END
FROM "post" f
WHERE f."thread_id" = "thread"."id" AND f."number" = 1 AND f."deleted_at" IS NOT NULL;
