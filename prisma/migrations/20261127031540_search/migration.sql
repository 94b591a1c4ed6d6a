-- AlterTable
ALTER TABLE "post" ADD COLUMN     "words" tsvector;

-- What follows cannot be said in schema.prisma.

-- Likeness of spellings, by the groups of three letters that two texts share.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- A post is found by its words and those of its thread's title: a reply too belongs to what was
-- asked. The title counts most where it is asked, its words least where it is answered. No column of
-- PostgreSQL is generated from another table, hence the trigger.
CREATE FUNCTION "write_post_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."words" :=
    setweight(
      to_tsvector('english', coalesce((SELECT "title" FROM "thread" WHERE "id" = NEW."thread_id"), '')),
      CASE WHEN NEW."number" = 1 THEN 'A'::"char" ELSE 'C'::"char" END
    ) || setweight(to_tsvector('english', NEW."plain"), 'B');
  RETURN NEW;
END $$;
CREATE TRIGGER "post_words" BEFORE INSERT OR UPDATE OF "plain", "thread_id", "number" ON "post"
  FOR EACH ROW EXECUTE FUNCTION "write_post_words"();

CREATE FUNCTION "rewrite_post_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "post" SET "plain" = "plain" WHERE "thread_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "thread_title_words" AFTER UPDATE OF "title" ON "thread"
  FOR EACH ROW WHEN (OLD."title" IS DISTINCT FROM NEW."title")
  EXECUTE FUNCTION "rewrite_post_words"();

UPDATE "post" SET "plain" = "plain";

CREATE INDEX "post_words_idx" ON "post" USING gin ("words") WHERE "deleted_at" IS NULL;
-- For titles like the one that is being typed, and for words that were typed wrongly.
CREATE INDEX "thread_title_trigrams" ON "thread" USING gin ("title" gin_trgm_ops)
  WHERE "merged_into_id" IS NULL;
