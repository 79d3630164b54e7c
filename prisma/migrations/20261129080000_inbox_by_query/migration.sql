-- The inbox asks Message and Delivery themselves (lib/staff/inbox/inbox-query.ts): no table of what
-- they hold is kept beside them by triggers.

DROP TRIGGER "inbox_new_letters" ON "Delivery";
DROP TRIGGER "inbox_moved_letters" ON "Delivery";
DROP TRIGGER "inbox_removed_letters" ON "Delivery";
DROP TRIGGER "inbox_changed_message" ON "Message";
DROP FUNCTION "enter_new_letters"();
DROP FUNCTION "enter_moved_letters"();
DROP FUNCTION "enter_removed_letters"();
DROP FUNCTION "enter_changed_message"();
DROP FUNCTION "refresh_inbox_entries"(text[]);
DROP FUNCTION "inbox_entries_of"(text[]);
DROP TABLE "InboxEntry";

-- Filters by state (the beginning of a district) and by district.
CREATE INDEX "Message_district_createdAt_id_idx"
  ON "Message"("district" text_pattern_ops, "createdAt" DESC, "id" DESC);

-- Filters by what few messages have.
CREATE INDEX "Message_marked_idx" ON "Message"("createdAt" DESC, "id" DESC)
  WHERE cardinality("reviewFlags") > 0;
CREATE INDEX "Message_rejected_idx" ON "Message"("rejectedCode", "createdAt" DESC, "id" DESC)
  WHERE "rejectedCode" IS NOT NULL;

-- A channel that few letters go by, or none.
CREATE INDEX "Delivery_channel_messageId_idx" ON "Delivery"("channel", "messageId")
  WHERE "kind" = 'letter' AND "channel" IN ('capture', 'self_send');
