-- One message for each writer stands in the way of the next: a unique index takes the place of a lock
-- and a look, which needed round trips of their own. Of those there are, the last one stays.
ALTER TABLE "Message" ADD COLUMN "superseded" BOOLEAN NOT NULL DEFAULT false;

UPDATE "Message" m SET "superseded" = true
WHERE m."writerHash" IS NOT NULL AND EXISTS (
  SELECT FROM "Message" n
  WHERE n."writerHash" = m."writerHash" AND (n."createdAt", n."id") > (m."createdAt", m."id"));

DROP INDEX "Message_writerHash_createdAt_idx";
CREATE UNIQUE INDEX "Message_writer_key" ON "Message"("writerHash") WHERE NOT "superseded";
