-- How many came with which link (?from=name), by day: numbers alone, no person.
CREATE TABLE "LinkSourceCount" (
    "day" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "lookups" INTEGER NOT NULL DEFAULT 0,
    "calls" INTEGER NOT NULL DEFAULT 0,
    "messages" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "LinkSourceCount_pkey" PRIMARY KEY ("day", "source")
);
