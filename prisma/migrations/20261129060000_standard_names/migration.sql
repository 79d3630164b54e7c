-- Stored values and columns take the names of the glossary (lib/README.md).

ALTER TYPE "DeliveryStatus" RENAME VALUE 'held' TO 'on_hold';
ALTER TYPE "DeliveryStatus" RENAME VALUE 'waiting' TO 'queued';
ALTER TYPE "DeliveryStatus" RENAME VALUE 'gave_up' TO 'failed';
ALTER TYPE "DeliveryStatus" RENAME VALUE 'your_turn' TO 'self_send';
ALTER TYPE "DeliveryStatus" RENAME VALUE 'done_by_supporter' TO 'self_sent';
ALTER TYPE "DeliveryStatus" RENAME VALUE 'withdrawn' TO 'canceled';
ALTER TYPE "ChannelName" RENAME VALUE 'hand_off' TO 'self_send';

ALTER TABLE "Message" RENAME COLUMN "heldFor" TO "holdReason";
ALTER TABLE "Message" RENAME COLUMN "suspicions" TO "reviewFlags";
ALTER INDEX "Message_heldFor_createdAt_idx" RENAME TO "Message_holdReason_createdAt_idx";
ALTER TABLE "Delivery" RENAME COLUMN "heldFor" TO "holdReason";
ALTER TABLE "Delivery" RENAME COLUMN "rehearsal" TO "testMode";
ALTER TABLE "Delivery" RENAME COLUMN "toldStatus" TO "notifiedStatus";
ALTER TABLE "Tally" RENAME TO "Counter";
ALTER TABLE "Counter" RENAME CONSTRAINT "Tally_pkey" TO "Counter_pkey";
ALTER TABLE "TallyChange" RENAME TO "CounterChange";
ALTER TABLE "CounterChange" RENAME CONSTRAINT "TallyChange_pkey" TO "CounterChange_pkey";
ALTER SEQUENCE "TallyChange_id_seq" RENAME TO "CounterChange_id_seq";

-- Functions name values and columns as text: each is made again with the new names. Parameters keep
-- theirs, which cannot be changed in place.
DO $$
DECLARE
  definition text;
  pair text[];
BEGIN
  FOR definition IN
    SELECT pg_get_functiondef(p.oid) FROM pg_proc p
    WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind = 'f'
      AND p.prolang IN (SELECT oid FROM pg_language WHERE lanname IN ('sql', 'plpgsql'))
  LOOP
    FOREACH pair SLICE 1 IN ARRAY ARRAY[
      ['''held''', '''on_hold'''],
      ['''waiting''', '''queued'''],
      ['''gave_up''', '''failed'''],
      ['''your_turn''', '''self_send'''],
      ['''done_by_supporter''', '''self_sent'''],
      ['''withdrawn''', '''canceled'''],
      ['''hand_off''', '''self_send'''],
      ['''rehearsed''', '''test_mode'''],
      ['"heldFor"', '"holdReason"'],
      ['"suspicions"', '"reviewFlags"'],
      ['."rehearsal"', '."testMode"'],
      ['"status", "rehearsal", "statusSince", 1', '"status", "testMode" AS "testMode", "statusSince", 1'],
      ['"status", "rehearsal", "statusSince", -1', '"status", "testMode", "statusSince", -1'],
      ['"TallyChange"', '"CounterChange"'],
      ['"Tally"', '"Counter"']
    ] LOOP
      definition := replace(definition, pair[1], pair[2]);
    END LOOP;
    EXECUTE definition;
  END LOOP;
END
$$;

-- What a sender was answered is answered the same again, in the words of the present API.
UPDATE "Message" SET "answer" = replace(replace(replace(replace("answer"::text,
  '"held"', '"on_hold"'), '"waiting"', '"queued"'), '"your_turn"', '"self_send"'),
  '"hand_off"', '"self_send"')::jsonb
WHERE "answer" IS NOT NULL;

-- Counters are summed up again, under the new names.
TRUNCATE "Counter", "CounterChange";
INSERT INTO "Counter" ("kind", "at", "key", "count")
SELECT t."kind", t."at", t."key", count(*) FROM "Message" m
CROSS JOIN LATERAL "message_tallies"(m."createdAt", m."district", m."language", m."ownWords") t
GROUP BY 1, 2, 3;
INSERT INTO "Counter" ("kind", "at", "key", "count")
SELECT t."kind", t."at", t."key", count(*) FROM "Delivery" d
CROSS JOIN LATERAL "letter_tallies"(d."kind", d."createdAt", d."seat", d."channel", d."status",
  d."testMode", d."statusSince") t
GROUP BY 1, 2, 3;

-- Webhook calls and the events they report use the same words.
DROP INDEX "WebhookDelivery_open_idx";
ALTER TABLE "WebhookDelivery" ALTER COLUMN "status" SET DEFAULT 'queued';
UPDATE "WebhookDelivery" SET "status" = CASE "status" WHEN 'waiting' THEN 'queued' ELSE 'failed' END
WHERE "status" IN ('waiting', 'gave_up');
CREATE INDEX "WebhookDelivery_open_idx" ON "WebhookDelivery"("webhookId", "dueAt")
  WHERE "status" IN ('queued', 'sending');
UPDATE "OutwardEvent" SET "status" = CASE "status"
  WHEN 'gave_up' THEN 'failed'
  WHEN 'done_by_supporter' THEN 'self_sent'
  WHEN 'withdrawn' THEN 'canceled'
  ELSE "status" END
WHERE "status" IN ('gave_up', 'done_by_supporter', 'withdrawn');
