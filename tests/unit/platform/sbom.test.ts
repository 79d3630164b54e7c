import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeAudit } from '../../support/audit-packages';

test('the SBOM lists every dependency with its version', () => {
  const { scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [program = '', ...args] = scripts.sbom.split(' ');
  const bom = JSON.parse(execFileSync(program, args, { encoding: 'utf8', maxBuffer: 2e8 }));
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX' });
  const listed = new Set(
    bom.components.map(({ purl }: { purl: string }) => decodeURIComponent(purl)),
  );
  for (const [name, version] of Object.entries(dependencies)) {
    expect(listed).toContain(`pkg:npm/${name}@${version}`);
  }
}, 60_000);

const counts = { low: 0, moderate: 2, high: 0, critical: 0 };
const answer = (change: object) =>
  JSON.stringify({ metadata: { vulnerabilities: { ...counts, info: 0, total: 2, ...change } } });

test.each([
  [answer({}), true, 'No critical or high vulnerability is known'],
  [answer({ high: 1 }), false, 'high 1'],
  [answer({ critical: 1 }), false, 'critical 1'],
  ['{"message":"405 Method Not Allowed - POST https://…"}', true, '405 Method Not Allowed'],
  ['', true, 'Not checked'],
  ['{"error":{"code":"ENOTFOUND"}}', true, 'Not checked'],
])('judgeAudit judges the answer %s', (text, ok, words) => {
  const result = judgeAudit(text);
  expect(result.ok).toBe(ok);
  expect(result.sentence).toContain(words);
});
