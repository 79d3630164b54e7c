ALTER TYPE "StaffMailKind" ADD VALUE 'report';

ALTER TABLE "Campaign" ADD COLUMN "weeklyReport" BOOLEAN NOT NULL DEFAULT false;
