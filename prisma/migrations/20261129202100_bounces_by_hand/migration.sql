-- Bounces that name no delivery are kept for staff, who match them by hand (lib/staff/bounces).
ALTER TABLE "Bounce" ADD COLUMN "recipient" TEXT;
ALTER TABLE "Bounce" ADD COLUMN "dismissedAt" TIMESTAMP(3);
