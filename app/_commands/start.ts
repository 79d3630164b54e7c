import { setNodeEnv } from '../_server/node-env';

setNodeEnv('production');
const { serveUntilStopped } = await import('../_server/serve-until-stopped');
await serveUntilStopped({ dev: false });
