ALTER TABLE "Campaign" ADD COLUMN "logo" TEXT;

CREATE TABLE "CampaignLogo" (
  "name" TEXT NOT NULL,
  "bytes" BYTEA NOT NULL,
  "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "CampaignLogo_pkey" PRIMARY KEY ("name")
);
