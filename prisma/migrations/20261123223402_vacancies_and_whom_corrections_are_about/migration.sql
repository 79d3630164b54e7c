-- AlterTable
ALTER TABLE "Office" ADD COLUMN     "vacantSince" TEXT;

-- AlterTable
ALTER TABLE "SeatCorrection" ADD COLUMN     "about" TEXT;

-- Until now these two were kept in another place.
UPDATE "SeatCorrection" SET "about" = "bioguide", "bioguide" = NULL WHERE "party" IS NULL;
UPDATE "SeatCorrection" AS correction SET "about" = fact."value" ->> correction."id"
FROM "SiteFact" AS fact WHERE fact."key" = 'roster_corrected' AND correction."party" IS NOT NULL;
