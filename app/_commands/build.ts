import { binariesFor } from '@/lib/platform/embedded-postgres/binaries';
import { setNodeEnv } from '../_server/node-env';

setNodeEnv('production');
// The programs of the embedded database get their links and modes now: later the folder may be
// read-only. Where there is none for this system, DATABASE_URL is used.
try {
  binariesFor('', undefined);
} catch {}
const { buildIfNeeded } = await import('../_server/build');
await buildIfNeeded((text) => process.stdout.write(`${text}\n`));
