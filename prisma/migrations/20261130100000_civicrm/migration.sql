ALTER TYPE "WebhookFormat" ADD VALUE 'civicrm';
ALTER TABLE "Webhook" ADD COLUMN "groupId" INTEGER;
