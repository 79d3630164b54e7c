CREATE TYPE "WebhookFormat" AS ENUM ('standard', 'action_network');

ALTER TABLE "Webhook"
  ADD COLUMN "format" "WebhookFormat" NOT NULL DEFAULT 'standard',
  ADD COLUMN "tags" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
