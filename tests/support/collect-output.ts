import { vi } from 'vitest';

/** Everything this process prints from now on, to look for what must not be in it. */
export function collectOutput(): () => string {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      lines.push(String(text));
      return true;
    });
  }
  return () => lines.join('');
}
