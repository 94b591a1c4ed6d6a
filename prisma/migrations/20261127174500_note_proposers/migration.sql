-- AlterTable
ALTER TABLE "choice_note" ADD COLUMN     "is_secret" BOOLEAN NOT NULL DEFAULT false;

-- What follows cannot be said in schema.prisma.

-- Whoever hid her name until now was promised that staff are not told either.
UPDATE "choice_note" SET "is_secret" = true WHERE NOT "is_named";
