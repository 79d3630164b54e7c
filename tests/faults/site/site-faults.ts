import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freezeDatabase } from '../../support/freeze-database';
import type { FaultWorld } from './fault-world';

export type SiteFault = {
  name: string;
  /** Duration of the fault. */
  seconds: number;
  /** Requires a user who may mount. */
  needsMount?: boolean;
  /** @returns a function that ends the fault */
  begin: (world: FaultWorld) => Promise<() => unknown>;
};

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

/** Time before the turn of a minute at which a fault of the clock begins, so that it includes it. */
const BEFORE_TURN_MS = 3_000;

/** Sets the clock at the turn of a minute, when the jobs of each minute are added. */
async function jumpAtTurn(world: FaultWorld, offsetMs: number) {
  await wait(MINUTE_MS - ((Date.now() + BEFORE_TURN_MS) % MINUTE_MS));
  world.setClock(offsetMs);
  return () => world.setClock(0);
}

/** Opens connections until the server accepts no more. */
async function takeConnections(url: string) {
  const clients: pg.Client[] = [];
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      clients.push(client);
    } catch {
      return () => Promise.all(clients.map((one) => one.end().catch(() => {})));
    }
  }
}

/** Fills the site's disk without blocking this process. */
async function fillDisk(dataDir: string) {
  const file = path.join(dataDir, 'filler');
  await promisify(execFile)('dd', ['if=/dev/zero', `of=${file}`, 'bs=1M']).catch(() => {
    // dd fails once the disk is full.
  });
  return () => rm(file, { force: true });
}

/** Replaces the mail server by one that accepts connections and never answers. */
async function blackHole(world: FaultWorld) {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    sockets.push(socket);
  });
  await world.sink.goAway();
  await new Promise<void>((resolve) =>
    server.listen(Number(new URL(world.sink.url).port), '127.0.0.1', resolve),
  );
  return async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
    await world.sink.comeBack();
  };
}

export const siteFaults: SiteFault[] = [
  {
    name: 'database frozen',
    seconds: 12,
    async begin({ dataDir }) {
      return freezeDatabase(dataDir);
    },
  },
  {
    name: 'database killed',
    seconds: 8,
    async begin({ site }) {
      site.killDatabase();
      return () => {};
    },
  },
  {
    name: 'out of connections',
    seconds: 8,
    begin: ({ databaseUrl }) => takeConnections(databaseUrl),
  },
  {
    name: 'disk full',
    seconds: 10,
    needsMount: true,
    begin: ({ dataDir }) => fillDisk(dataDir),
  },
  {
    name: 'DNS down',
    seconds: 15,
    needsMount: true,
    async begin(world) {
      world.setNames(false);
      // Open connections would need no name.
      await world.sink.goAway();
      await world.sink.comeBack();
      return () => world.setNames(true);
    },
  },
  {
    name: 'geocoder hangs',
    seconds: 12,
    async begin({ census }) {
      census.mode = 'silent';
      return () => {
        census.mode = 'normal';
      };
    },
  },
  { name: 'mail server hangs', seconds: 15, begin: blackHole },
  {
    name: 'clock 20 days ahead',
    seconds: 6,
    begin: (world) => jumpAtTurn(world, 20 * DAY_MS),
  },
  {
    name: 'clock 2 days behind',
    seconds: 6,
    begin: (world) => jumpAtTurn(world, -2 * DAY_MS),
  },
];
