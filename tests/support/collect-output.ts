import { vi } from 'vitest';

/** Collects everything that this process prints from now on, to check it for forbidden content. */
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
