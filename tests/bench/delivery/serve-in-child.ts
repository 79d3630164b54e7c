import { startApiServer } from '../../support/api-server';

/** API behind the site's own server, in its own process with inherited settings. */
const { url } = await startApiServer();
process.on('disconnect', () => process.exit());
process.send?.(url);
