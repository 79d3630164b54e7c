-- Reports are counted by a job every minute (lib/messages/reports), no longer by triggers on every
-- message and letter. The first run counts everything.
DROP TRIGGER "messages_counted_in" ON "Message";
DROP TRIGGER "messages_counted_anew" ON "Message";
DROP TRIGGER "messages_counted_out" ON "Message";
DROP TRIGGER "letters_counted_in" ON "Delivery";
DROP TRIGGER "letters_counted_anew" ON "Delivery";
DROP TRIGGER "letters_counted_out" ON "Delivery";
DROP FUNCTION "count_messages"();
DROP FUNCTION "count_letters"();
DROP FUNCTION "letter_tallies"(
  "DeliveryKind", timestamp, text, "ChannelName", "DeliveryStatus", boolean, timestamp);
DROP FUNCTION "message_tallies"(timestamp, text, "Language", boolean);
DROP FUNCTION "letter_outcome"("ChannelName", "DeliveryStatus", boolean);
DROP FUNCTION "washington_time"(timestamp);
DROP TABLE "CounterChange";
DROP TABLE "Counter";

CREATE TYPE "ReportKind" AS ENUM ('hour', 'state', 'outcome', 'office', 'speed', 'sent');
CREATE TABLE "ReportCount" (
    "kind" "ReportKind" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "ReportCount_pkey" PRIMARY KEY ("kind","at","key")
);
CREATE INDEX "ReportCount_at_idx" ON "ReportCount"("at");
