import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { downloadSources } from '@/lib/lookup/build-data/download';
import { updateTables } from '@/lib/lookup/build-data/update-tables';
import { readRoster } from '@/lib/lookup/roster';
import { fewZips, sampleSources, tablesFolder } from '../../support/congress-sources';

const sources = sampleSources();
const pages: Record<string, string> = {
  '/members': sources.legislators.text,
  '/offices': sources.districtOffices.text,
  '/zips': sources.zipDistricts.text,
};
const server = createServer((request, response) => {
  const page = pages[request.url ?? ''];
  response.setHeader('last-modified', 'Tue, 01 Dec 2026 10:00:00 GMT');
  response.writeHead(page === undefined ? 404 : 200).end(page);
});
let at = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('what was downloaded is built upon what was shipped, and dated by its content', async () => {
  const folder = tablesFolder();
  updateTables(sources, folder, fewZips);
  const downloaded = await downloadSources({
    legislators: `${at}/members`,
    districtOffices: `${at}/offices`,
    zipDistricts: `${at}/zips`,
    districtShapes: `${at}/gone`,
  });
  expect(updateTables(downloaded, folder, fewZips)).toEqual([]);
  expect(readRoster(folder).date).toBe('2026-12-01');
});

test('an upstream that does not answer is named', async () => {
  const gone = {
    legislators: `${at}/gone`,
    districtOffices: `${at}/offices`,
    zipDistricts: `${at}/zips`,
    districtShapes: `${at}/gone`,
  };
  await expect(downloadSources(gone)).rejects.toThrow(/\/gone could not be downloaded: HTTP 404/);
  const nobody = { ...gone, legislators: 'http://127.0.0.1:9/' };
  await expect(downloadSources(nobody)).rejects.toThrow(/could not be downloaded/);
});
