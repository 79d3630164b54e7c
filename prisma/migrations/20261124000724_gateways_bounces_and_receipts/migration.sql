-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "erasedBy" TEXT,
ADD COLUMN     "mailChanges" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "ownTextHash" TEXT,
ADD COLUMN     "remindedAt" TIMESTAMP(3),
ADD COLUMN     "suspicions" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "channelReason" TEXT,
ADD COLUMN     "rehearsal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "toldStatus" "DeliveryStatus";

-- CreateTable
CREATE TABLE "ChannelState" (
    "channel" "ChannelName" NOT NULL,
    "stoppedAt" TIMESTAMP(3),
    "stoppedBecause" TEXT,
    "officeCodes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "listedAt" TIMESTAMP(3),
    "listTriedAt" TIMESTAMP(3),
    "listFailure" TEXT,
    "nextAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAcceptedAt" TIMESTAMP(3),
    "lastFailedAt" TIMESTAMP(3),

    CONSTRAINT "ChannelState_pkey" PRIMARY KEY ("channel")
);

-- CreateTable
CREATE TABLE "Alert" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mailedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bounce" (
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "deliveryId" TEXT,
    "providerId" TEXT,
    "failure" TEXT NOT NULL,
    "serverText" TEXT,
    "receivedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMP(3),

    CONSTRAINT "Bounce_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Alert_kind_subject_endedAt_idx" ON "Alert"("kind", "subject", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Bounce_eventId_key" ON "Bounce"("eventId");

-- CreateIndex
CREATE INDEX "Bounce_deliveryId_idx" ON "Bounce"("deliveryId");

-- CreateIndex
CREATE INDEX "Bounce_providerId_idx" ON "Bounce"("providerId");

-- CreateIndex
CREATE INDEX "Bounce_appliedAt_receivedAt_idx" ON "Bounce"("appliedAt", "receivedAt");

-- CreateIndex
CREATE INDEX "Message_email_createdAt_idx" ON "Message"("email", "createdAt");

-- CreateIndex
CREATE INDEX "Message_zip_street_createdAt_idx" ON "Message"("zip", "street", "createdAt");

-- CreateIndex
CREATE INDEX "Message_ownTextHash_createdAt_idx" ON "Message"("ownTextHash", "createdAt");

-- CreateIndex
CREATE INDEX "Message_heldFor_createdAt_idx" ON "Message"("heldFor", "createdAt");

-- CreateIndex
CREATE INDEX "Delivery_providerId_idx" ON "Delivery"("providerId");
