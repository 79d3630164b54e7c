import { setNodeEnv } from '../_server/node-env';

setNodeEnv('development');
const { serveUntilStopped } = await import('../_server/serve-until-stopped');
await serveUntilStopped({ dev: true });
