-- Webhook calls and staff email run as jobs (schema graphile_worker, made by the job library at
-- start): their leases and due times leave our tables. What was queued stays queued, and gets its
-- jobs when the first worker starts (lib/notify/queue-missing-jobs.ts).

CREATE TYPE "StaffMailKind" AS ENUM ('invitation', 'password', 'alert', 'mail_stopped');
CREATE TYPE "CallStatus" AS ENUM ('queued', 'accepted', 'failed', 'dropped');
CREATE TYPE "AlertKind" AS ENUM (
  'channel_stopped', 'queue_old', 'roster_old', 'edition_over', 'disk_full', 'burst', 'webhook_off');

DROP INDEX "StaffMail_endedAt_sentAt_dueAt_idx";
ALTER TABLE "StaffMail" DROP COLUMN "dueAt",
  ALTER COLUMN "kind" TYPE "StaffMailKind" USING "kind"::"StaffMailKind";
CREATE INDEX "StaffMail_endedAt_sentAt_idx" ON "StaffMail"("endedAt", "sentAt");

UPDATE "WebhookDelivery" SET "status" = 'queued' WHERE "status" = 'sending';
DROP INDEX "WebhookDelivery_open_idx";
DROP INDEX "WebhookDelivery_status_dueAt_idx";
ALTER TABLE "WebhookDelivery" DROP COLUMN "leaseUntil", DROP COLUMN "leaseHolder";
ALTER TABLE "WebhookDelivery" ALTER COLUMN "status" DROP DEFAULT;
ALTER TABLE "WebhookDelivery" ALTER COLUMN "status" TYPE "CallStatus" USING "status"::"CallStatus",
  ALTER COLUMN "status" SET DEFAULT 'queued';
CREATE INDEX "WebhookDelivery_status_idx" ON "WebhookDelivery"("status");

DROP INDEX "Alert_open_key";
ALTER TABLE "Alert" ALTER COLUMN "kind" TYPE "AlertKind" USING "kind"::"AlertKind";
CREATE UNIQUE INDEX "Alert_open_key" ON "Alert"("kind", "subject") WHERE "endedAt" IS NULL;

-- Webhook events are recorded by code (lib/messages/webhook-events.ts).
DROP TRIGGER "message_received" ON "Message";
DROP TRIGGER "newsletter_confirmed" ON "Message";
DROP TRIGGER "delivery_ended" ON "Delivery";
DROP FUNCTION "tell_of_message"();
DROP FUNCTION "tell_of_newsletter"();
DROP FUNCTION "tell_of_delivery"();
DROP FUNCTION "put_outward_event"(text, text, text, text);
DROP FUNCTION "outward_id"();
