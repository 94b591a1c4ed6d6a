-- A mail that could not be sent is tried again later; while one is being sent nobody else sends it.
ALTER TABLE "notification" ADD COLUMN     "mail_after" TIMESTAMPTZ(3),
ADD COLUMN     "mail_tries" INTEGER NOT NULL DEFAULT 0;

-- What follows cannot be said in schema.prisma.

-- What may have to be mailed: looked at every minute, and short beside the table.
CREATE INDEX "notification_unmailed" ON "notification"("at")
  WHERE "mailed_at" IS NULL AND "read_at" IS NULL;
