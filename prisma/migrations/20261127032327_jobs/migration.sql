-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_due_at_idx" ON "job"("due_at");

-- Wakes whoever does such work, when the transaction commits.
CREATE FUNCTION "tell_of_job"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('job', '');
  RETURN NULL;
END $$;

CREATE TRIGGER "job_told" AFTER INSERT ON "job"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_job"();
