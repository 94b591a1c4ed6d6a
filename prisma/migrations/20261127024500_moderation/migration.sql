-- What somebody says when she flags a post, beside the reason that she chose.
ALTER TABLE "flag" ADD COLUMN "words" TEXT NOT NULL DEFAULT '';

-- A ban may come from an anonymous post, and then must not tell whose it is: it is a row of its own
-- beside one by name.
ALTER TABLE "course_ban"
  ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "is_anonymous" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "post_id" UUID;
ALTER TABLE "course_ban" ALTER COLUMN "id" DROP DEFAULT;
ALTER TABLE "course_ban" DROP CONSTRAINT "course_ban_pkey",
  ADD CONSTRAINT "course_ban_pkey" PRIMARY KEY ("id");
CREATE UNIQUE INDEX "course_ban_course_id_user_id_is_anonymous_key"
  ON "course_ban"("course_id", "user_id", "is_anonymous");
CREATE INDEX "course_ban_post_id_idx" ON "course_ban"("post_id");
ALTER TABLE "course_ban" ADD CONSTRAINT "course_ban_post_id_fkey"
  FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;
