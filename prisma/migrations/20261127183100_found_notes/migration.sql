-- AlterTable
ALTER TABLE "choice_note" ADD COLUMN     "plain" TEXT NOT NULL DEFAULT '';

-- What follows cannot be said in schema.prisma.

-- Until a note is written anew, what is read of it is taken to be what was typed.
UPDATE "choice_note" SET "plain" = "text";

-- Notes that stand in an explanation are found by their words.
CREATE INDEX "choice_note_words" ON "choice_note"
  USING gin (to_tsvector('english', "plain")) WITH (fastupdate = off) WHERE "outcome" = 'merged';
