-- CreateTable
CREATE TABLE "name_start" (
    "course_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "start" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "name_start_pkey" PRIMARY KEY ("course_id","start","user_id")
);

-- CreateIndex
CREATE INDEX "name_start_course_id_user_id_idx" ON "name_start"("course_id", "user_id");

-- CreateIndex
CREATE INDEX "name_start_user_id_idx" ON "name_start"("user_id");

-- CreateIndex
CREATE INDEX "membership_course_id_role_idx" ON "membership"("course_id", "role");

-- AddForeignKey
ALTER TABLE "name_start" ADD CONSTRAINT "name_start_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name_start" ADD CONSTRAINT "name_start_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows cannot be said in schema.prisma.

-- A name as it is looked for, from each of its words on: folded as foldName in
-- lib/discussion/fold-name.ts folds what is typed.
CREATE FUNCTION "name_starts"(text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
  SELECT array_to_string(words[nth:], ' ')
  FROM (
    SELECT string_to_array(trim(regexp_replace(
      lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g')),
      '[-.''’\s]+', ' ', 'g')), ' ') AS words
  ) folded, generate_series(1, cardinality(words)) nth
$$;

-- Members of a course.
CREATE FUNCTION "write_name_starts_of_members"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "name_start" ("course_id", "user_id", "start")
  SELECT m."course_id", m."user_id", s FROM joined m
  JOIN "person" u ON u."id" = m."user_id", "name_starts"(u."name") s
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "membership_name_starts" AFTER INSERT ON "membership"
  REFERENCING NEW TABLE AS joined FOR EACH STATEMENT
  EXECUTE FUNCTION "write_name_starts_of_members"();

-- Whoever has written in it by name, member or not.
CREATE FUNCTION "write_name_starts_of_author"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "name_start" ("course_id", "user_id", "start")
  SELECT t."course_id", u."id", s
  FROM "thread" t, "person" u, "name_starts"(u."name") s
  WHERE t."id" = NEW."thread_id" AND u."id" = NEW."author_id"
    AND NOT EXISTS (SELECT FROM "name_start" n
      WHERE n."course_id" = t."course_id" AND n."user_id" = u."id")
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "post_name_starts" AFTER INSERT OR UPDATE OF "thread_id", "is_anonymous" ON "post"
  FOR EACH ROW WHEN (NEW."author_id" IS NOT NULL AND NOT NEW."is_anonymous")
  EXECUTE FUNCTION "write_name_starts_of_author"();

CREATE FUNCTION "move_name_starts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "name_start" ("course_id", "user_id", "start")
  SELECT NEW."course_id", u."id", s
  FROM (SELECT DISTINCT "author_id" FROM "post"
    WHERE "thread_id" = NEW."id" AND NOT "is_anonymous") p
  JOIN "person" u ON u."id" = p."author_id", "name_starts"(u."name") s
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "thread_name_starts" AFTER UPDATE OF "course_id" ON "thread"
  FOR EACH ROW WHEN (OLD."course_id" IS DISTINCT FROM NEW."course_id")
  EXECUTE FUNCTION "move_name_starts"();

CREATE FUNCTION "rename_name_starts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH old AS (
    DELETE FROM "name_start" WHERE "user_id" = NEW."id"
      AND "start" NOT IN (SELECT "name_starts"(NEW."name"))
    RETURNING "course_id"
  )
  INSERT INTO "name_start" ("course_id", "user_id", "start")
  SELECT c."course_id", NEW."id", s
  FROM (SELECT "course_id" FROM old
    UNION SELECT "course_id" FROM "name_start" WHERE "user_id" = NEW."id") c,
    "name_starts"(NEW."name") s
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "person_name_starts" AFTER UPDATE OF "name" ON "person"
  FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name")
  EXECUTE FUNCTION "rename_name_starts"();

-- Nothing is kept in a course of whoever left it, but for what she wrote there by name.
CREATE FUNCTION "forget_name_starts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "name_start" n USING gone g
  WHERE n."course_id" = g."course_id" AND n."user_id" = g."user_id"
    AND NOT EXISTS (SELECT FROM "membership" m
      WHERE m."course_id" = g."course_id" AND m."user_id" = g."user_id")
    AND NOT EXISTS (SELECT FROM "post" p JOIN "thread" t ON t."id" = p."thread_id"
      WHERE p."author_id" = g."user_id" AND t."course_id" = g."course_id"
        AND NOT p."is_anonymous");
  RETURN NULL;
END $$;
CREATE TRIGGER "membership_gone_name_starts" AFTER DELETE ON "membership"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  EXECUTE FUNCTION "forget_name_starts"();

INSERT INTO "name_start" ("course_id", "user_id", "start")
SELECT m."course_id", m."user_id", s FROM (
  SELECT "course_id", "user_id" FROM "membership"
  UNION
  SELECT t."course_id", p."author_id" FROM "post" p JOIN "thread" t ON t."id" = p."thread_id"
  WHERE NOT p."is_anonymous" AND p."author_id" IS NOT NULL
) m
JOIN "person" u ON u."id" = m."user_id", "name_starts"(u."name") s
ON CONFLICT DO NOTHING;
