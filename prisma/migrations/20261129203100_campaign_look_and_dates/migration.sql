-- Name and colors of the site; when messages are accepted; a goal for the landing page.
ALTER TABLE "Campaign"
  ADD COLUMN "siteNameEn" TEXT,
  ADD COLUMN "siteNameEs" TEXT,
  ADD COLUMN "accentColor" TEXT,
  ADD COLUMN "groundColor" TEXT,
  ADD COLUMN "opensAt" TIMESTAMP(3),
  ADD COLUMN "closesAt" TIMESTAMP(3),
  ADD COLUMN "timeZone" TEXT,
  ADD COLUMN "goal" INTEGER;
