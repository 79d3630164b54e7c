import { defineConfig } from 'prisma/config';

/** For Prisma's own commands; the site itself migrates through lib/platform/migrate.ts. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
