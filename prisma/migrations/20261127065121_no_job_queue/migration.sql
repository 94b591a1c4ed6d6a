-- No work was ever asked for through it.
-- DropTable
DROP TABLE "job";

DROP FUNCTION "tell_of_job"();
