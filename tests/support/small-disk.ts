import { spawnSync } from 'node:child_process';
import path from 'node:path';

const isRoot = process.getuid?.() === 0;

/** The disk, what it begins with, then the command. */
const SCRIPT = `mount -t tmpfs -o "size=$0,mode=755" none "$1" &&
  { [ -z "$2" ] || cp -a "$2/." "$1"; } && shift 2 && exec "$@"`;

/**
 * Command that runs another one with a small disk of its own at an existing folder: in a mount
 * namespace, which root may make, and everyone else inside a user namespace. The disk is gone when
 * the last of its processes ends.
 * @param options.template folder whose contents the disk begins with
 */
export function onSmallDisk(
  folder: string,
  { bytes, template = '', command }: { bytes: number; template?: string; command: string[] },
): string[] {
  const user = [`--map-user=${process.getuid?.()}`, `--map-group=${process.getgid?.()}`];
  const outer = isRoot ? [] : ['--user', '--map-root-user'];
  const inner = isRoot ? [] : ['unshare', '--user', ...user];
  const given = [`${bytes}`, folder, template];
  return ['unshare', ...outer, '--mount', 'sh', '-c', SCRIPT, ...given, ...inner, ...command];
}

/** Whether this system lets this user have such a disk. */
export function canHaveSmallDisk(): boolean {
  const [program = '', ...args] = onSmallDisk('/mnt', { bytes: 1_000_000, command: ['true'] });
  return spawnSync(program, args).status === 0;
}

/** The folder as the process with that disk sees it. */
export const seenBy = (pid: number, folder: string) => path.join(`/proc/${pid}/root`, folder);
