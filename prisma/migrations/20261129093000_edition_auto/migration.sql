-- The edition follows the record until staff choose one. A stored edition that no audit line of the
-- campaign names is the old default, which every first change of another setting stored with it.
ALTER TABLE "Campaign" ALTER COLUMN "edition" SET DEFAULT 'auto';

UPDATE "Campaign" SET "edition" = 'auto'
WHERE "edition" = '2024-bill' AND NOT EXISTS (
  SELECT 1 FROM "AuditLine"
  WHERE "action" = 'campaign.changed' AND jsonb_exists("after", 'edition')
);
