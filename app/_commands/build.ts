import { binariesFor } from '@/lib/platform/embedded-postgres/binaries';
import { setNodeEnv } from '../_server/node-env';

setNodeEnv('production');
// Links and file modes of the embedded database's programs are set now, because the folder may be
// read-only later. If there are none for this system, DATABASE_URL is used.
try {
  binariesFor('', undefined);
} catch {}
const { buildIfNeeded } = await import('../_server/build');
await buildIfNeeded((text) => process.stdout.write(`${text}\n`));
