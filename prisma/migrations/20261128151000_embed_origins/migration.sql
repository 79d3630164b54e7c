-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "embedOrigins" TEXT;
