-- Bounces are matched by the server's ID without its domain: Amazon SES assigns "0100-0", and its
-- reports name "<0100-0@email.amazonses.com>".
-- The index of the entire ID stays: the previous version, which runs during the upgrade, reads it.
CREATE INDEX "Delivery_serverId_idx" ON "Delivery"(split_part("providerId", '@', 1))
  WHERE "providerId" IS NOT NULL;
UPDATE "Bounce" SET "providerId" = split_part(btrim("providerId", '<> '), '@', 1)
  WHERE "deliveryId" IS NULL AND "providerId" ~ '[<@]';
