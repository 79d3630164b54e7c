import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { readEnv } from '@/lib/platform/env';
import { createSiteServer } from '@/lib/platform/server/site-server';

/** In a process of its own: the small site behind our server. Says where it listens. */
const [, , dir = ''] = process.argv;
process.env.COMPRESS = 'no';
const framework = next({ dev: false, dir });
await framework.prepare();
const server = createSiteServer(readEnv({ SITE_URL: 'http://localhost:3000', LOG: 'off' }), {
  handle: framework.getRequestHandler(),
  sayProblem: (_path, key) => `<p>problem: ${key}</p>`,
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
process.on('disconnect', () => process.exit());
