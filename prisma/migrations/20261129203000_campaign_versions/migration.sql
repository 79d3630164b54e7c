-- What staff record about bills. A row is never changed: a later one about the same bill counts.
CREATE TYPE "BillStatus" AS ENUM ('pending', 'lapsed', 'enacted');

CREATE TABLE "BillRecord" (
    "id" TEXT NOT NULL,
    "congress" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "BillStatus" NOT NULL,
    "on" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BillRecord_pkey" PRIMARY KEY ("id")
);
