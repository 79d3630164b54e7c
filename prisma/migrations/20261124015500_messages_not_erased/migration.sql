-- Every sweep asks which messages were kept long enough. Most of those that ended long ago are erased
-- already: without an index of the others it would read all of them again every minute. A partial
-- index cannot be written in the schema.
CREATE INDEX "Message_endedAt_not_erased_idx" ON "Message"("endedAt") WHERE "erasedAt" IS NULL;

-- The same for those whose writer asked for it while a letter was being handed over: there are none,
-- almost always.
CREATE INDEX "Message_to_be_erased_idx" ON "Message"("erasedBy") WHERE "erasedAt" IS NULL AND "erasedBy" IS NOT NULL;
