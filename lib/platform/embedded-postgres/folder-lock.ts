import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync } from 'node:fs';
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
 *
 * The socket is in a folder that is renamed into place, which the file system refuses unless nothing
 * is there or an empty folder: of several processes, one succeeds. No two sockets have the same
 * name, so removing the one of a killed process never removes another's.
 * @returns the function that releases the lock, or undefined while another process holds it
 */
export async function lockFolder(folder: string): Promise<(() => void) | undefined> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const real = realpathSync(folder);
  if (process.platform === 'win32') return lockPipe(real);
  if (await isHeldByOlderVersion(real)) return undefined;
  const id = randomBytes(4).toString('hex');
  const place = placeFor(real, id);
  const prepared = `${place}-${id}`;
  mkdirSync(prepared, { mode: 0o700 });
  try {
    const server = await listen(path.join(prepared, id));
    if (await moveInto(place, prepared)) return release(server, path.join(place, id));
    server.close();
    return undefined;
  } finally {
    rmSync(prepared, { recursive: true, force: true });
  }
}

const hashOf = (folder: string) => createHash('sha256').update(folder).digest('hex').slice(0, 16);

/** Folder of the lock; the temporary one where a socket's name would be too long. */
function placeFor(folder: string, id: string) {
  const place = path.join(folder, 'in-use');
  const names = [place, path.relative(process.cwd(), place)];
  const name = names.find((each) => fits(`${each}-${id}/${id}`));
  return name ?? path.join(tmpdir(), `campaign-${hashOf(folder)}`);
}

async function listen(name: string) {
  const server = createServer((socket) => socket.destroy());
  server.listen(name);
  await once(server, 'listening');
  // The lock must not keep the process alive.
  return server.unref();
}

/** Renames the prepared folder into place, after removing what killed processes left there. */
async function moveInto(place: string, prepared: string): Promise<boolean> {
  while (!canMove(prepared, place)) {
    for (const name of namesIn(place)) {
      const socket = path.join(place, name);
      if (await isListening(socket)) return false;
      rmSync(socket, { force: true });
    }
  }
  return true;
}

function canMove(prepared: string, place: string) {
  try {
    renameSync(prepared, place);
    return true;
  } catch (problem) {
    if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(problem))) return false;
    throw problem;
  }
}

function namesIn(place: string) {
  try {
    return readdirSync(place);
  } catch (problem) {
    if (codeOf(problem) === 'ENOENT') return [];
    throw problem;
  }
}

/** Whether a process listens. One whose queue is full, or that we may not ask, counts as well. */
async function isListening(name: string) {
  const socket = connect(name);
  try {
    await once(socket, 'connect');
    return true;
  } catch (problem) {
    return !['ECONNREFUSED', 'ENOENT'].includes(codeOf(problem));
  } finally {
    socket.destroy();
  }
}

function release(server: ReturnType<typeof createServer>, socket: string) {
  return () => {
    rmSync(socket, { force: true });
    try {
      rmdirSync(path.dirname(socket));
    } catch {
      // Another process has locked the folder in the meantime, or the folder was removed.
    }
    server.close();
  };
}

/**
 * Older versions listened on this socket in the folder; one may still run during an upgrade. Where
 * its name was too long, also from the folder in which that version ran, it was a temporary one.
 */
async function isHeldByOlderVersion(folder: string) {
  const file = path.join(folder, 'in-use.sock');
  const names = [file, path.relative(process.cwd(), file)];
  const name = names.find(fits);
  if (name !== undefined && (await isListening(name))) return true;
  const temporary = path.join(tmpdir(), `survivors-relief-campaign-${hashOf(folder)}.sock`);
  return !fits(file) && fits(temporary) && isListening(temporary);
}

const fits = (name: string) => Buffer.byteLength(name) <= MAX_BYTES;

/** Windows: the system removes a pipe together with its process. */
async function lockPipe(folder: string) {
  try {
    const server = await listen(`\\\\.\\pipe\\survivors-relief-campaign-${hashOf(folder)}`);
    return () => server.close();
  } catch (problem) {
    if (codeOf(problem) === 'EADDRINUSE') return undefined;
    throw problem;
  }
}

const codeOf = (problem: unknown) => String((problem as NodeJS.ErrnoException).code);
