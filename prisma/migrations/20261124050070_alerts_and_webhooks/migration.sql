-- Of what needs a look there is one open alert, however many machines find it at the same moment.
UPDATE "Alert" a SET "endedAt" = a."createdAt"
WHERE a."endedAt" IS NULL AND EXISTS (
  SELECT FROM "Alert" b
  WHERE b."kind" = a."kind" AND b."subject" = a."subject" AND b."endedAt" IS NULL AND b."id" > a."id");

CREATE UNIQUE INDEX "Alert_open_key" ON "Alert"("kind", "subject") WHERE "endedAt" IS NULL;

-- What is still to be told, by webhook: looked at every second, and nearly always empty.
CREATE INDEX "WebhookDelivery_open_idx" ON "WebhookDelivery"("webhookId", "dueAt")
  WHERE "status" IN ('waiting', 'sending');

-- A UUIDv7 as all our ids are, on servers that do not make one themselves: 48 bits of time over a
-- random v4, and two bits more for the version.
CREATE FUNCTION "outward_id"() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
      substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
      FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid::text
$$;

-- Puts an event in line for every webhook that wants its kind, in the transaction of what happened:
-- neither is there without the other. Without such a webhook nothing is written at all.
CREATE FUNCTION "put_outward_event"(of_kind text, of_message text, of_delivery text, ended_as text)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  event_id text;
  at timestamp(3) := clock_timestamp() AT TIME ZONE 'utc';
BEGIN
  IF NOT EXISTS (SELECT FROM "Webhook" WHERE "isActive" AND of_kind = ANY ("events")) THEN
    RETURN;
  END IF;
  event_id := "outward_id"();
  INSERT INTO "OutwardEvent" ("id", "kind", "messageId", "deliveryId", "status", "createdAt")
  VALUES (event_id, of_kind, of_message, of_delivery, ended_as, at);
  INSERT INTO "WebhookDelivery" ("id", "webhookId", "eventId", "dueAt", "createdAt")
  SELECT "outward_id"(), "id", event_id, at, at
  FROM "Webhook" WHERE "isActive" AND of_kind = ANY ("events");
END
$$;

-- A message is received when it is stored, also while it waits for its writer's word. An address for
-- the newsletter counts only once its owner has said so, where that is asked for.
CREATE FUNCTION "tell_of_message"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "put_outward_event"('message.received', NEW."id", NULL, NULL);
  IF NEW."newsletter" AND NEW."heldFor" IS DISTINCT FROM 'confirmation' THEN
    PERFORM "put_outward_event"('newsletter.opted_in', NEW."id", NULL, NULL);
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER "message_received" AFTER INSERT ON "Message"
  FOR EACH ROW EXECUTE FUNCTION "tell_of_message"();

CREATE FUNCTION "tell_of_newsletter"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "put_outward_event"('newsletter.opted_in', NEW."id", NULL, NULL);
  RETURN NULL;
END
$$;

CREATE TRIGGER "newsletter_confirmed" AFTER UPDATE OF "confirmedAt" ON "Message"
  FOR EACH ROW WHEN (OLD."confirmedAt" IS NULL AND NEW."confirmedAt" IS NOT NULL AND NEW."newsletter")
  EXECUTE FUNCTION "tell_of_newsletter"();

-- The states that have ended, as lib/delivery/status.ts has them; a test compares the two.
CREATE FUNCTION "tell_of_delivery"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "put_outward_event"('delivery.ended', NEW."messageId", NEW."id", NEW."status"::text);
  RETURN NULL;
END
$$;

CREATE TRIGGER "delivery_ended" AFTER UPDATE OF "status" ON "Delivery"
  FOR EACH ROW WHEN (
    OLD."status" IS DISTINCT FROM NEW."status" AND NEW."kind" = 'letter'
    AND NEW."status" NOT IN ('held', 'waiting', 'sending', 'your_turn'))
  EXECUTE FUNCTION "tell_of_delivery"();
