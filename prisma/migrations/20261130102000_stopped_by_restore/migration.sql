-- A code instead of a sentence: alerts and the page about a restore look for it.
UPDATE "ChannelState" SET "stoppedBecause" = 'restored' WHERE "stoppedBecause" = 'restored from a backup';
