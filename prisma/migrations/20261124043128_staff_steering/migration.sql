-- DropIndex
DROP INDEX "AuditLine_at_idx";

-- AlterTable
ALTER TABLE "Office" ADD COLUMN     "channelChoice" "ChannelName",
ADD COLUMN     "channelChoiceReason" TEXT,
ADD COLUMN     "pausedAt" TIMESTAMP(3),
ADD COLUMN     "pausedReason" TEXT;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "ownWords" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "rejectedCode" TEXT,
ADD COLUMN     "staffVersion" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "keepMessagesDays" INTEGER,
ADD COLUMN     "limitCallsPerHour" INTEGER,
ADD COLUMN     "limitDraftsPerHour" INTEGER,
ADD COLUMN     "limitLookupsPerHour" INTEGER,
ADD COLUMN     "limitMessagesPerHour" INTEGER,
ADD COLUMN     "operatorAddress" TEXT,
ADD COLUMN     "operatorContact" TEXT,
ADD COLUMN     "operatorName" TEXT,
ADD COLUMN     "replyTo" TEXT,
ADD COLUMN     "secondFactorForAll" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "AuditLine" ADD COLUMN     "network" TEXT;

-- AlterTable
ALTER TABLE "StaffUser" ADD COLUMN     "disabledAt" TIMESTAMP(3),
ADD COLUMN     "twoFactorEnabled" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "InboxEntry" (
    "messageId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "trouble" INTEGER NOT NULL DEFAULT 0,
    "facets" TEXT[],

    CONSTRAINT "InboxEntry_pkey" PRIMARY KEY ("messageId")
);

-- CreateTable
CREATE TABLE "StaffNote" (
    "id" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StaffNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tally" (
    "kind" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "Tally_pkey" PRIMARY KEY ("kind","at","key")
);

-- CreateTable
CREATE TABLE "TallyChange" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "TallyChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionWording" (
    "id" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "words" JSONB NOT NULL,
    "basedOn" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "editedBy" TEXT NOT NULL,
    "editedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedBy" TEXT,
    "publishedAt" TIMESTAMP(3),

    CONSTRAINT "EditionWording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffMail" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "failure" TEXT,

    CONSTRAINT "StaffMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffInvitation" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "StaffInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "events" TEXT[],
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutwardEvent" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "messageId" TEXT,
    "deliveryId" TEXT,
    "status" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutwardEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" TEXT NOT NULL,
    "webhookId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" TIMESTAMP(3),
    "leaseHolder" TEXT,
    "lastStatus" INTEGER,
    "failure" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffSecondFactor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failedVerificationCount" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMP(3),

    CONSTRAINT "StaffSecondFactor_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InboxEntry_createdAt_messageId_idx" ON "InboxEntry"("createdAt" DESC, "messageId" DESC);

-- CreateIndex
CREATE INDEX "InboxEntry_trouble_createdAt_messageId_idx" ON "InboxEntry"("trouble" DESC, "createdAt" DESC, "messageId" DESC);

-- CreateIndex
CREATE INDEX "StaffNote_messageId_createdAt_idx" ON "StaffNote"("messageId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "EditionWording_edition_number_key" ON "EditionWording"("edition", "number");

-- CreateIndex
CREATE INDEX "StaffMail_endedAt_sentAt_dueAt_idx" ON "StaffMail"("endedAt", "sentAt", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "StaffInvitation_tokenHash_key" ON "StaffInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "StaffInvitation_email_idx" ON "StaffInvitation"("email");

-- CreateIndex
CREATE INDEX "OutwardEvent_createdAt_idx" ON "OutwardEvent"("createdAt");

-- CreateIndex
CREATE INDEX "OutwardEvent_messageId_idx" ON "OutwardEvent"("messageId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_status_dueAt_idx" ON "WebhookDelivery"("status", "dueAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_webhookId_createdAt_idx" ON "WebhookDelivery"("webhookId", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_webhookId_eventId_key" ON "WebhookDelivery"("webhookId", "eventId");

-- CreateIndex
CREATE INDEX "StaffSecondFactor_userId_idx" ON "StaffSecondFactor"("userId");

-- CreateIndex
CREATE INDEX "StaffSecondFactor_secret_idx" ON "StaffSecondFactor"("secret");

-- CreateIndex
CREATE INDEX "Delivery_status_statusSince_idx" ON "Delivery"("status", "statusSince");

-- CreateIndex
CREATE INDEX "Delivery_seat_status_endedAt_idx" ON "Delivery"("seat", "status", "endedAt");

-- CreateIndex
CREATE INDEX "AuditLine_at_id_idx" ON "AuditLine"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "AuditLine_actorId_at_idx" ON "AuditLine"("actorId", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditLine_action_at_idx" ON "AuditLine"("action", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditLine_subject_at_idx" ON "AuditLine"("subject", "at" DESC);

-- AddForeignKey
ALTER TABLE "InboxEntry" ADD CONSTRAINT "InboxEntry_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffNote" ADD CONSTRAINT "StaffNote_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "OutwardEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffSecondFactor" ADD CONSTRAINT "StaffSecondFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "StaffUser"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Until now a disabled account was one without a password.
UPDATE "StaffUser" SET "disabledAt" = CURRENT_TIMESTAMP
WHERE NOT EXISTS (SELECT FROM "StaffAccount" WHERE "userId" = "StaffUser"."id");

UPDATE "Message" SET "ownWords" = "ownText" IS NOT NULL AND "ownText" <> '';
