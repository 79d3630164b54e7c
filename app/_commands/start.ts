import { keepHeapSmall } from '@/lib/platform/heap';
import { setNodeEnv } from '../_server/node-env';

keepHeapSmall();
setNodeEnv('production');
const { serveUntilStopped } = await import('../_server/serve-until-stopped');
await serveUntilStopped({ dev: false });
