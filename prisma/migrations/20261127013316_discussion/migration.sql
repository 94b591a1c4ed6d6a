-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "quiz_slug" TEXT,
    "question_id" TEXT,
    "choice_key" TEXT,
    "version_hash" TEXT,
    "variant_name" TEXT,
    "parameters" JSONB,
    "picked" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "certainty" INTEGER,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_number" INTEGER NOT NULL DEFAULT 1,
    "reply_count" INTEGER NOT NULL DEFAULT 0,
    "me_too_count" INTEGER NOT NULL DEFAULT 0,
    "vote_count" INTEGER NOT NULL DEFAULT 0,
    "last_active_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accepted_post_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "waiting_since" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "claimed_by" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "locked_at" TIMESTAMPTZ(3),
    "pinned_at" TIMESTAMPTZ(3),
    "merged_into_id" UUID,
    "seed_key" TEXT,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "parent_id" UUID,
    "number" INTEGER NOT NULL,
    "path" INTEGER[],
    "author_id" UUID,
    "author_role" TEXT NOT NULL,
    "byline" TEXT,
    "is_anonymous" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL,
    "plain" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "hidden_at" TIMESTAMPTZ(3),
    "hidden_reason" TEXT,
    "reply_count" INTEGER NOT NULL DEFAULT 0,
    "vote_count" INTEGER NOT NULL DEFAULT 0,
    "endorse_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_revision" (
    "post_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_revision_pkey" PRIMARY KEY ("post_id","revision")
);

-- CreateTable
CREATE TABLE "vote" (
    "post_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("post_id","user_id")
);

-- CreateTable
CREATE TABLE "me_too" (
    "thread_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "me_too_pkey" PRIMARY KEY ("thread_id","user_id")
);

-- CreateTable
CREATE TABLE "endorsement" (
    "post_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "endorsement_pkey" PRIMARY KEY ("post_id","user_id")
);

-- CreateTable
CREATE TABLE "subscription" (
    "thread_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "is_muted" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("thread_id","user_id")
);

-- CreateTable
CREATE TABLE "reading" (
    "thread_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "numbers" int4multirange NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("thread_id","user_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "thread_id" UUID NOT NULL,
    "post_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "flag" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "user_id" UUID,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_ban" (
    "course_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "course_ban_pkey" PRIMARY KEY ("course_id","user_id")
);

-- CreateTable
CREATE TABLE "choice_note" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "choice_key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "proposed_by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT,
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "choice_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rendered_text" (
    "hash" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rendered_text_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "mail_choice" (
    "course_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "rhythm" TEXT NOT NULL,
    "is_all" BOOLEAN NOT NULL DEFAULT false,
    "last_digest_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_choice_pkey" PRIMARY KEY ("course_id","user_id")
);

-- CreateTable
CREATE TABLE "feed" (
    "course_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feed_pkey" PRIMARY KEY ("course_id","user_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "thread_accepted_post_id_key" ON "thread"("accepted_post_id");

-- CreateIndex
CREATE UNIQUE INDEX "thread_seed_key_key" ON "thread"("seed_key");

-- CreateIndex
CREATE INDEX "thread_course_id_last_active_at_idx" ON "thread"("course_id", "last_active_at");

-- CreateIndex
CREATE INDEX "thread_course_id_created_at_idx" ON "thread"("course_id", "created_at");

-- CreateIndex
CREATE INDEX "thread_course_id_vote_count_idx" ON "thread"("course_id", "vote_count");

-- CreateIndex
CREATE INDEX "thread_course_id_question_id_choice_key_idx" ON "thread"("course_id", "question_id", "choice_key");

-- CreateIndex
CREATE INDEX "thread_merged_into_id_idx" ON "thread"("merged_into_id");

-- CreateIndex
CREATE INDEX "thread_author_id_idx" ON "thread"("author_id");

-- CreateIndex
CREATE INDEX "post_thread_id_path_idx" ON "post"("thread_id", "path");

-- CreateIndex
CREATE INDEX "post_parent_id_idx" ON "post"("parent_id");

-- CreateIndex
CREATE INDEX "post_author_id_idx" ON "post"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_thread_id_number_key" ON "post"("thread_id", "number");

-- CreateIndex
CREATE INDEX "vote_user_id_idx" ON "vote"("user_id");

-- CreateIndex
CREATE INDEX "me_too_user_id_idx" ON "me_too"("user_id");

-- CreateIndex
CREATE INDEX "endorsement_user_id_idx" ON "endorsement"("user_id");

-- CreateIndex
CREATE INDEX "subscription_user_id_idx" ON "subscription"("user_id");

-- CreateIndex
CREATE INDEX "reading_user_id_idx" ON "reading"("user_id");

-- CreateIndex
CREATE INDEX "notification_user_id_at_idx" ON "notification"("user_id", "at");

-- CreateIndex
CREATE INDEX "notification_thread_id_idx" ON "notification"("thread_id");

-- CreateIndex
CREATE INDEX "notification_post_id_idx" ON "notification"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_user_id_kind_thread_id_post_id_key" ON "notification"("user_id", "kind", "thread_id", "post_id");

-- CreateIndex
CREATE INDEX "flag_settled_at_idx" ON "flag"("settled_at");

-- CreateIndex
CREATE INDEX "flag_user_id_idx" ON "flag"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "flag_post_id_user_id_key" ON "flag"("post_id", "user_id");

-- CreateIndex
CREATE INDEX "course_ban_user_id_idx" ON "course_ban"("user_id");

-- CreateIndex
CREATE INDEX "choice_note_course_id_question_id_choice_key_idx" ON "choice_note"("course_id", "question_id", "choice_key");

-- CreateIndex
CREATE INDEX "rendered_text_at_idx" ON "rendered_text"("at");

-- CreateIndex
CREATE INDEX "mail_choice_user_id_idx" ON "mail_choice"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "feed_secret_hash_key" ON "feed"("secret_hash");

-- CreateIndex
CREATE INDEX "feed_user_id_idx" ON "feed"("user_id");

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "me_too" ADD CONSTRAINT "me_too_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "me_too" ADD CONSTRAINT "me_too_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_ban" ADD CONSTRAINT "course_ban_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_ban" ADD CONSTRAINT "course_ban_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "choice_note" ADD CONSTRAINT "choice_note_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_choice" ADD CONSTRAINT "mail_choice_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_choice" ADD CONSTRAINT "mail_choice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed" ADD CONSTRAINT "feed_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed" ADD CONSTRAINT "feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows cannot be said in schema.prisma.

ALTER TABLE "thread"
  ADD CONSTRAINT "thread_kind" CHECK ("kind" IN ('question', 'discussion')),
  ADD CONSTRAINT "thread_about" CHECK ("choice_key" IS NULL OR "question_id" IS NOT NULL),
  ADD CONSTRAINT "thread_counts" CHECK ("reply_count" >= 0 AND "me_too_count" >= 0 AND "vote_count" >= 0);
ALTER TABLE "post"
  ADD CONSTRAINT "post_role"
    CHECK ("author_role" IN ('learner', 'mentor', 'instructor', 'administrator')),
  ADD CONSTRAINT "post_counts" CHECK ("vote_count" >= 0 AND "endorse_count" >= 0),
  ADD CONSTRAINT "post_place" CHECK (("number" = 1) = (cardinality("path") = 0));
ALTER TABLE "choice_note"
  ADD CONSTRAINT "choice_note_outcome" CHECK ("outcome" IN ('merged', 'declined'));
ALTER TABLE "flag" ADD CONSTRAINT "flag_outcome" CHECK ("outcome" IN ('hidden', 'kept'));
ALTER TABLE "mail_choice"
  ADD CONSTRAINT "mail_choice_rhythm" CHECK ("rhythm" IN ('each', 'daily', 'weekly', 'none'));

-- What waits, oldest first: the queue is read all day, and is short beside the table.
CREATE INDEX "thread_waiting" ON "thread"("course_id", "waiting_since")
  WHERE "waiting_since" IS NOT NULL AND "merged_into_id" IS NULL;
-- What is unread.
CREATE INDEX "notification_unread" ON "notification"("user_id") WHERE "read_at" IS NULL;
-- What is flagged and not yet looked at.
CREATE INDEX "flag_open" ON "flag"("post_id") WHERE "settled_at" IS NULL;

-- What a post once said stays said.
CREATE TRIGGER "post_revision_immutable" BEFORE UPDATE ON "post_revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
