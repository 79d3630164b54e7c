import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const report = z.object({
  metadata: z.object({
    vulnerabilities: z.object({
      low: z.number(),
      moderate: z.number(),
      high: z.number(),
      critical: z.number(),
    }),
  }),
});

export type AuditResult = { ok: boolean; sentence: string };

/**
 * What the registry knows of vulnerable packages of the program. Where it cannot say (no network, a
 * mirror without that service) nothing fails: the run must not depend on it.
 * @param text what `npm audit --json` printed
 */
export function judgeAudit(text: string): AuditResult {
  const read = report.safeParse(jsonOf(text));
  if (!read.success) {
    const why = /\b(?:4\d\d|5\d\d) [A-Z][\w ]+/.exec(text)?.[0] ?? 'no answer';
    return {
      ok: true,
      sentence: `Not checked: the registry does not report vulnerabilities (${why}).`,
    };
  }
  const { low, moderate, high, critical } = read.data.metadata.vulnerabilities;
  const found = `critical ${critical}, high ${high}, moderate ${moderate}, low ${low}`;
  if (critical + high > 0) {
    return { ok: false, sentence: `Vulnerable packages: ${found}. See: npm audit --omit=dev` };
  }
  return { ok: true, sentence: `No critical or high vulnerability is known (${found}).` };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asks the registry. */
export function auditPackages(): AuditResult {
  const { stdout, stderr } = spawnSync('npm', ['audit', '--json', '--omit=dev'], {
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  });
  const result = judgeAudit(stdout ?? '');
  return result.sentence.includes('no answer') ? judgeAudit(`${stdout}\n${stderr}`) : result;
}
