import { execFileSync } from 'node:child_process';

type Found = { pid: number; group: number; command: string };

/** Running processes; one that has ended and was not waited for does not count. */
function listProcesses(): Found[] {
  const table = execFileSync('ps', ['-eo', 'pid=,pgid=,stat=,args='], { encoding: 'utf8' });
  return table.split('\n').flatMap((line) => {
    const [, pid, group, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (!command || state?.startsWith('Z')) return [];
    return [{ pid: Number(pid), group: Number(group), command }];
  });
}

export const isAlive = (pid: number) => listProcesses().some((found) => found.pid === pid);

/**
 * Processes of a site that are still running: its process group, and the database on its data
 * folder.
 */
export function processesOf(site: { pid?: number; dataDir: string }): string[] {
  return listProcesses()
    .filter(({ group, command }) => group === site.pid || command.includes(site.dataDir))
    .map(({ command }) => command);
}
