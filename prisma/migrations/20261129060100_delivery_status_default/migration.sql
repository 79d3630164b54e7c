-- AlterTable
ALTER TABLE "Delivery" ALTER COLUMN "status" SET DEFAULT 'queued';
