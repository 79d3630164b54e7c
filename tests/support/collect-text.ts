import type { ChildProcess } from 'node:child_process';

/** Everything that a process has written so far. */
export function collectText({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) {
    stream?.on('data', (part) => {
      text += part;
    });
  }
  return () => text;
}
