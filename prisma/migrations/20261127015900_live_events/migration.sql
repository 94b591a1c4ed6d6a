-- CreateTable
CREATE TABLE "live_event" (
    "id" UUID NOT NULL,
    "number" BIGINT,
    "topic" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "live_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "live_event_number_key" ON "live_event"("number");

-- CreateIndex
CREATE INDEX "live_event_topic_number_idx" ON "live_event"("topic", "number");

CREATE SEQUENCE "live_event_number";

-- A number says the order in which events become visible: whoever has seen one has seen all lower
-- ones. So it is drawn at the commit, by one transaction after another; the lock ("live" in ASCII) is
-- held until what the transaction wrote can be seen. Drawn earlier, a number could become visible
-- after a higher one and be passed over; and whoever drew it would hold the others up for as long as
-- the rest of the transaction takes.
CREATE FUNCTION "number_live_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(1818850917);
  UPDATE "live_event" SET "number" = nextval('"live_event_number"') WHERE "id" = NEW."id";
  PERFORM pg_notify('live_event', '');
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "live_event_numbered" AFTER INSERT ON "live_event"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "number_live_event"();
