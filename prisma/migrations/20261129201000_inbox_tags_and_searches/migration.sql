-- Tags and the person who takes care of a message; searches of the inbox outside of its address;
-- saved filters.

ALTER TABLE "Message" ADD COLUMN "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "assigneeId" TEXT;

ALTER TABLE "Message" ADD CONSTRAINT "Message_assigneeId_fkey"
  FOREIGN KEY ("assigneeId") REFERENCES "StaffUser"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "InboxSearch" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InboxSearch_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "InboxSearch_sessionId_idx" ON "InboxSearch"("sessionId");
CREATE INDEX "InboxSearch_createdAt_idx" ON "InboxSearch"("createdAt");
ALTER TABLE "InboxSearch" ADD CONSTRAINT "InboxSearch_sessionId_fkey"
  FOREIGN KEY ("sessionId") REFERENCES "StaffSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "SavedFilter" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "SavedFilter_ownerId_idx" ON "SavedFilter"("ownerId");
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_ownerId_fkey"
  FOREIGN KEY ("ownerId") REFERENCES "StaffUser"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Filters by what few messages have.
CREATE INDEX "Message_tagged_idx" ON "Message"("createdAt" DESC, "id" DESC)
  WHERE cardinality("tags") > 0;
CREATE INDEX "Message_assigned_idx" ON "Message"("assigneeId", "createdAt" DESC, "id" DESC)
  WHERE "assigneeId" IS NOT NULL;
CREATE INDEX "Delivery_saved_idx" ON "Delivery"("messageId")
  WHERE "kind" = 'letter' AND "status" = 'accepted' AND ("channel" = 'capture' OR "testMode");
