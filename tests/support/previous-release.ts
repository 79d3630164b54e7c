import { migrationNames } from '@/lib/platform/pending-migrations';

/** The last migration of the previous release, whose code runs beside ours during an upgrade. */
export const LAST_RELEASE = '20261129102500_staff_role';

export const migrationsOfRelease = () => migrationNames().filter((name) => name <= LAST_RELEASE);
