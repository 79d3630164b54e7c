import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/**
 * Mail server in its own process, so that its work is not counted as the sender's. It stores no
 * text, only the time at which it accepted each letter to an office, and reports their number on
 * request.
 */
const slowMs = Number(process.argv[2] ?? 0);
/**
 * Domain of the offices. Other email concerns the site: an alert sent when a worker starts is not a
 * letter and does not start the clock.
 */
const OFFICES = '@example.com';
const MESSAGE_ID = /^message-id:\s*(\S+)/im;

let ids = new Set<string>();
let letters = 0;
let firstAt = 0;
let lastAt = 0;

const server = new SMTPServer({
  hideSTARTTLS: true,
  disabledCommands: ['AUTH'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, session, done) {
    const isLetter = session.envelope.rcptTo.some(({ address }) => address.endsWith(OFFICES));
    let head = '';
    stream.on('data', (chunk: Buffer) => {
      if (head.length < 4_096) head += chunk.toString('latin1');
    });
    stream.on('end', async () => {
      if (slowMs > 0) await wait(slowMs);
      if (isLetter) count(MESSAGE_ID.exec(head)?.[1]);
      done(null, 'OK: queued as BENCH');
    });
  },
});
function count(id = `none ${letters}`) {
  ids.add(id);
  letters += 1;
  lastAt = performance.now();
  firstAt ||= lastAt;
}

// A sender that exits may drop its connections.
server.on('error', () => {});

process.on('message', (asked) => {
  process.send?.({ letters, distinct: ids.size, milliseconds: lastAt - firstAt });
  if (asked === 'forget') {
    ids = new Set();
    letters = firstAt = lastAt = 0;
  }
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  const { port } = server.server.address() as AddressInfo;
  process.send?.(`smtp://127.0.0.1:${port}`);
});
