import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { congresses } from '@/lib/lookup/congress';
import { isPassed, printCheck, startCheck } from '@/lib/offices/build/check';
import { verifyAnswers } from '@/lib/offices/build/verify-recordings';
import { verifyZips } from '@/lib/offices/build/verify-tables';
import { type CensusPlace, censusAnswer } from '@/tests/support/census-answer';

const [the119th] = congresses;
const folder = mkdtempSync(path.join(tmpdir(), 'answers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const austin = { street: '1 Sample Lane', city: 'Austin', state: 'TX', zip: '78701' };
const layer = '120th Congressional Districts';
const capitol: [number, number] = [-97.7404, 30.2747];
const manhattan: CensusPlace = {
  street: '2 Sample Lane',
  city: 'New York',
  state: 'NY',
  zip: '10002',
  geoid: '3610',
  point: [-73.993, 40.7139],
};

function record(file: string, body: unknown) {
  writeFileSync(path.join(folder, file), JSON.stringify(body));
}

const places = (...of: CensusPlace[]) => censusAnswer('asked', of);

describe('recorded answers', () => {
  test('are parsed correctly, including difficult cases, and agree with the local map', () => {
    record('census-acs2025-austin-tx37.json', places({ ...austin, geoid: '4837', point: capitol }));
    record(
      'census-acs2026-austin-tx10-120th.json',
      places({ ...austin, geoid: '4810', layer, session: '120', point: capitol }),
    );
    record('census-acs2025-new-york-ny-multiple.json', places(manhattan, manhattan));
    record('census-acs2025-guam-no-match.json', places());
    record('census-coordinates-acs2025-atlantic-empty.json', { result: { geographies: {} } });
    record('census-2017-layer-query-error.json', {
      result: {
        addressMatches: [
          {
            geographies: { '119th Congressional Districts': [{ status: 'error' }] },
            addressComponents: { zip: '20502' },
            coordinates: { x: -77, y: 38.9 },
          },
        ],
      },
    });
    record('something-else.json', {});
    const { checks, unknown } = verifyAnswers(folder);
    expect(checks).toMatchObject([
      { tried: 8, right: 8, wrong: [] },
      { tried: 3, right: 3, wrong: [] },
    ]);
    expect(unknown).toEqual(['something-else.json']);
  });

  test('that are parsed differently or disagree with the local map are listed', () => {
    record('census-acs2025-austin-tx37.json', places({ ...austin, geoid: '4835', point: capitol }));
    const { checks } = verifyAnswers(folder);
    expect(checks[0]?.wrong).toEqual([
      'census-acs2025-austin-tx37.json is read as TX-35, not TX-37',
    ]);
    expect(checks[1]?.wrong).toEqual([
      'census-acs2025-austin-tx37.json: our map says TX-37, not TX-35',
    ]);
    expect(checks.map(isPassed)).toEqual([false, false]);
  });
});

describe('ZIP codes', () => {
  const source = (rows: string[]) => ({ text: ['zcta,state,district', ...rows, ''].join('\n') });

  test('pass when they give exactly the districts of the source', async () => {
    const right = ['78704,TX,35', '78704,TX,37', '10001,NY,12', '00601,PR,0'];
    expect(await verifyZips(source(right), the119th)).toMatchObject({ tried: 3, right: 3 });
  });

  test('that give other, fewer, or no districts are listed', async () => {
    const check = await verifyZips(source(['78704,TX,35', '10001,NY,10', '00000,NY,10']), the119th);
    expect(check).toMatchObject({ tried: 3, right: 0 });
    expect(check.wrong).toEqual([
      '78704 answers TX-35 TX-37, not TX-35',
      '10001 answers NY-12, not NY-10',
      '00000 answers nothing, not NY-10',
    ]);
  });
});

test('a check without cases fails, and the output states the share that was right', () => {
  const check = startCheck('Something', 0.5);
  expect(isPassed(check)).toBe(false);
  check.note(undefined);
  check.note('this one is wrong');
  expect(isPassed(check)).toBe(true);
  expect(printCheck(check)).toEqual([
    'ok   Something: 1 of 2 right (50.000 %, needed 50 %)',
    '       this one is wrong',
  ]);
});
