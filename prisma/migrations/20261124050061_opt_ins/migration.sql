-- Who asked for the newsletter, by address: an export walks them in this order, and each address
-- counts once however it is written. Few of all messages, and none of those whose person is erased.
CREATE INDEX "Message_opt_in_idx" ON "Message"(lower("email"), "createdAt" DESC, "id" DESC)
  WHERE "newsletter" AND "erasedAt" IS NULL;
