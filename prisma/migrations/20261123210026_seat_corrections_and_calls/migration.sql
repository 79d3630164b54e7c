-- CreateEnum
CREATE TYPE "CallOutcome" AS ENUM ('called', 'left_message', 'no_answer');

-- AlterEnum
ALTER TYPE "HoldReason" ADD VALUE 'new_congress';

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "heldFor" "HoldReason";

-- CreateTable
CREATE TABLE "SeatCorrection" (
    "id" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "bioguide" TEXT,
    "name" TEXT,
    "party" TEXT,
    "phone" TEXT,
    "vacantSince" TEXT,
    "reason" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnBy" TEXT,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "SeatCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallCount" (
    "day" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "outcome" "CallOutcome" NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CallCount_pkey" PRIMARY KEY ("day","seat","outcome")
);

-- CreateIndex
CREATE INDEX "SeatCorrection_seat_idx" ON "SeatCorrection"("seat");
