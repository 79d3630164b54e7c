import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { readEnv } from '@/lib/platform/env';
import { createSiteServer } from '@/lib/platform/server/site-server';

/** Small site behind our server, in its own process. It reports its address. */
const [, , dir = ''] = process.argv;
process.env.COMPRESS = 'no';
const framework = next({ dev: false, dir });
await framework.prepare();
const server = createSiteServer(readEnv({ SITE_URL: 'http://localhost:3000', LOG: 'off' }), {
  handle: framework.getRequestHandler(),
  problemPage: (_path, key) => `<p>problem: ${key}</p>`,
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
process.on('disconnect', () => process.exit());
