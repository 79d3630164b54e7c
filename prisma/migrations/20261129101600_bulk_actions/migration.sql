-- Bulk actions of staff wait half a minute before they are carried out (lib/staff/bulk). Nothing has
-- to be taken back from deliveries any more, so the moves that did so are forbidden again.

CREATE OR REPLACE FUNCTION "refuse_forbidden_move"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."status"::text, NEW."status"::text) NOT IN (
    ('on_hold', 'queued'),
    ('on_hold', 'rejected'),
    ('on_hold', 'expired'),
    ('on_hold', 'canceled'),
    ('queued', 'sending'),
    ('queued', 'on_hold'),
    ('queued', 'self_send'),
    ('queued', 'canceled'),
    ('queued', 'failed'),
    ('queued', 'unconfirmed'),
    ('sending', 'accepted'),
    ('sending', 'queued'),
    ('sending', 'refused'),
    ('sending', 'failed'),
    ('sending', 'unconfirmed'),
    ('accepted', 'bounced'),
    ('refused', 'queued'),
    ('refused', 'self_send'),
    ('failed', 'queued'),
    ('failed', 'self_send'),
    ('bounced', 'queued'),
    ('bounced', 'self_send'),
    ('self_send', 'queued'),
    ('self_send', 'self_sent'),
    ('self_send', 'expired'),
    ('self_send', 'canceled')
  ) THEN
    RAISE EXCEPTION 'a delivery may not move from % to %', OLD."status", NEW."status"
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TYPE "BulkKind" AS ENUM ('release', 'reject', 'retry');

CREATE TYPE "BulkOutcome" AS ENUM ('done', 'changed', 'no_channel', 'not_permitted');

CREATE TABLE "BulkAction" (
    "id" TEXT NOT NULL,
    "kind" "BulkKind" NOT NULL,
    "actorId" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "filters" TEXT NOT NULL,
    "hasMore" BOOLEAN NOT NULL,
    "leftAlone" JSONB NOT NULL,
    "code" TEXT,
    "words" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startsAt" TIMESTAMP(3),
    "startedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),
    "canceledAt" TIMESTAMP(3),
    "canceledBy" TEXT,

    CONSTRAINT "BulkAction_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "BulkItem" (
    "actionId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "seen" TEXT NOT NULL,
    "deliveryIds" TEXT[],
    "outcome" "BulkOutcome",

    CONSTRAINT "BulkItem_pkey" PRIMARY KEY ("actionId","messageId")
);

ALTER TABLE "BulkItem" ADD CONSTRAINT "BulkItem_actionId_fkey"
  FOREIGN KEY ("actionId") REFERENCES "BulkAction"("id") ON DELETE CASCADE ON UPDATE CASCADE;
