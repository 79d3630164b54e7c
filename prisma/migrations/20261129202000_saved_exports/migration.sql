-- Exports that admins saved under a name, to run them again (lib/staff/exports/saved-exports.ts).
CREATE TABLE "SavedExport" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "query" TEXT NOT NULL,
  "createdBy" TEXT NOT NULL,
  "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "SavedExport_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SavedExport_name_key" ON "SavedExport"("name");
