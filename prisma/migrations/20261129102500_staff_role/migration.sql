-- A role is one of two: anything else counted as a reviewer already.
CREATE TYPE "StaffRole" AS ENUM ('admin', 'reviewer');

ALTER TABLE "StaffUser"
  ALTER COLUMN "role" DROP DEFAULT,
  ALTER COLUMN "role" TYPE "StaffRole"
    USING (CASE WHEN "role" = 'admin' THEN 'admin' ELSE 'reviewer' END)::"StaffRole",
  ALTER COLUMN "role" SET DEFAULT 'reviewer';

ALTER TABLE "StaffInvitation"
  ALTER COLUMN "role" TYPE "StaffRole"
    USING (CASE WHEN "role" = 'admin' THEN 'admin' ELSE 'reviewer' END)::"StaffRole";
