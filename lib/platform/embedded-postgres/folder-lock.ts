import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Maximum length of a socket's name: 104 bytes on macOS, 108 on Linux, including the terminator.
 */
const MAX_BYTES = 103;

/**
 * Locks a folder for this process. The lock is a listening socket: the kernel closes it when
 * the process ends in any way, so nothing has to be inferred from old process ids.
 * @returns the function that releases the lock, or undefined while another process holds it
 */
export async function lockFolder(folder: string): Promise<(() => void) | undefined> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = lockName(realpathSync(folder));
  const server = (await tryListen(name)) ?? (await takeStaleLock(name));
  if (!server) return undefined;
  // The lock must not keep the process alive.
  server.unref();
  return () => server.close();
}

function lockName(folder: string) {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\survivors-relief-campaign-${hash}`;
  const file = path.join(folder, 'in-use.sock');
  const shorter = path.relative(process.cwd(), file);
  const fits = [file, shorter].find((each) => Buffer.byteLength(each) <= MAX_BYTES);
  return fits ?? path.join(tmpdir(), `survivors-relief-campaign-${hash}.sock`);
}

async function tryListen(name: string) {
  const server = createServer((socket) => socket.destroy());
  server.listen(name);
  try {
    await once(server, 'listening');
    return server;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined;
    throw problem;
  }
}

/** Removes the socket of a killed process, which no process listens to. */
async function takeStaleLock(name: string) {
  const socket = connect(name);
  try {
    await once(socket, 'connect');
    return undefined;
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code !== 'ECONNREFUSED' && code !== 'ENOENT') return undefined;
  } finally {
    socket.destroy();
  }
  rmSync(name, { force: true });
  return tryListen(name);
}
