import { setNodeEnv } from '../_server/node-env';

setNodeEnv('production');
const { buildIfNeeded } = await import('../_server/build');
await buildIfNeeded((text) => process.stdout.write(`${text}\n`));
