-- Words that are one of a few become enums, so that the database and the compiler know them.
CREATE TYPE "Certainty" AS ENUM ('zip', 'address', 'location', 'chosen', 'near_boundary');
CREATE TYPE "ErasedBy" AS ENUM ('supporter', 'staff', 'timetable', 'unconfirmed');
CREATE TYPE "NoticeKind" AS ENUM ('receipt', 'confirm', 'reminder', 'failed', 'rejected', 'changed');
CREATE TYPE "TryOutcome" AS ENUM ('accepted', 'try_again', 'give_up');

ALTER TABLE "Message"
  ALTER COLUMN "certainty" TYPE "Certainty" USING "certainty"::"Certainty",
  ALTER COLUMN "erasedBy" TYPE "ErasedBy" USING "erasedBy"::"ErasedBy";
ALTER TABLE "Delivery" ALTER COLUMN "notice" TYPE "NoticeKind" USING "notice"::"NoticeKind";
ALTER TABLE "Attempt" ALTER COLUMN "outcome" TYPE "TryOutcome" USING "outcome"::"TryOutcome";

-- Indexes that no query needs: "Message_endedAt_not_erased_idx" serves retention, and the few rows
-- that are being sent are found by their status.
DROP INDEX "Message_endedAt_idx";
DROP INDEX "Delivery_status_leaseUntil_idx";

-- And those that a new row need not enter.
DROP INDEX "Message_holdReason_createdAt_idx";
CREATE INDEX "Message_on_hold_idx" ON "Message"("holdReason", "createdAt")
  WHERE "holdReason" IS NOT NULL;
DROP INDEX "Delivery_providerId_idx";
CREATE INDEX "Delivery_providerId_idx" ON "Delivery"("providerId") WHERE "providerId" IS NOT NULL;
