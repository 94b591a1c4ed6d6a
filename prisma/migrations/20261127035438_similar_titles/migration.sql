-- Loads pg_trgm, whose settings below only a superuser might name otherwise.
SELECT similarity('', '');

-- The threads whose titles share groups of three letters with a text, whole or in part; and those with
-- a word like the given one. PostgreSQL takes comparing two titles to be as cheap as comparing two
-- numbers: knowing a long text it would rather compare it with all titles than ask the index, which
-- takes twenty times as long. Hence functions, whose plans are made without knowing the text.
CREATE FUNCTION "similar_titles"(text) RETURNS SETOF "thread" LANGUAGE sql STABLE ROWS 50
SET plan_cache_mode = force_generic_plan
SET pg_trgm.similarity_threshold = 0.3
SET pg_trgm.word_similarity_threshold = 0.5
AS $$
  SELECT * FROM "thread"
  WHERE "merged_into_id" IS NULL AND ("title" % $1 OR "title" %> $1)
$$;
CREATE FUNCTION "titles_with_word_like"(text) RETURNS SETOF "thread" LANGUAGE sql STABLE ROWS 50
SET plan_cache_mode = force_generic_plan
SET pg_trgm.word_similarity_threshold = 0.4
AS $$
  SELECT * FROM "thread" WHERE "merged_into_id" IS NULL AND "title" %> $1
$$;

-- New words go to their place at once, and not to a list that a later clean-up sorts in: until then
-- every search would read that list through, and PGlite never cleans up.
ALTER INDEX "post_words_idx" SET (fastupdate = off);
ALTER INDEX "thread_title_trigrams" SET (fastupdate = off);
SELECT gin_clean_pending_list('"post_words_idx"'), gin_clean_pending_list('"thread_title_trigrams"');
