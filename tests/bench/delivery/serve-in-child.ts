import { startApiServer } from '../../support/api-server';

/** The API behind the site's own server, in a process of its own; the settings come with it. */
const { url } = await startApiServer();
process.on('disconnect', () => process.exit());
process.send?.(url);
