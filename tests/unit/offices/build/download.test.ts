import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMap } from '@/lib/lookup/map/district-map';
import { downloadSources } from '@/lib/offices/build/read-sources';
import { updateTables } from '@/lib/offices/build/update-tables';
import { readRoster } from '@/lib/offices/roster';
import { fewZips, sampleSources, tablesFolder } from '@/tests/support/congress-sources';
import { zippedShapefile } from '@/tests/support/zipped-shapefile';

const sources = sampleSources();
const pages: Record<string, string | Buffer> = {
  '/members': sources.legislators.text,
  '/offices': sources.districtOffices.text,
  '/zips': sources.zipDistricts.text,
  '/shapes.zip': zippedShapefile(),
  '/broken.zip': 'no archive',
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

test('downloaded sources update the shipped tables, and the roster is dated by their content', async () => {
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

test('the error names the source that could not be downloaded', async () => {
  const gone = {
    legislators: `${at}/gone`,
    districtOffices: `${at}/offices`,
    zipDistricts: `${at}/zips`,
    districtShapes: `${at}/gone`,
  };
  await expect(downloadSources(gone)).rejects.toThrow(/\/gone could not be downloaded: HTTP 404/);
  const unreachable = { ...gone, legislators: 'http://127.0.0.1:9/' };
  await expect(downloadSources(unreachable)).rejects.toThrow(/could not be downloaded/);
});

describe('the map', () => {
  const upstreams = (shapes: string) => ({
    legislators: `${at}/members`,
    districtOffices: `${at}/offices`,
    zipDistricts: `${at}/zips`,
    districtShapes: `${at}/${shapes}`,
  });

  test('is built from the zipped shapefile', async () => {
    const folder = tablesFolder();
    updateTables(sources, folder, fewZips);
    const downloaded = await downloadSources(upstreams('shapes.zip'));
    expect(downloaded.districtShapes?.date).toBe('2026-12-01');
    updateTables(downloaded, folder, fewZips);
    const map = readMap(folder);
    expect(map?.districts).toHaveLength(441);
    expect(map?.measures.rightShare).toBe(1);
    expect(map?.measures.errorMetres).toBeLessThan(1);
    // Shared lines are stored once: a district in the middle shares its whole outline.
    expect(map?.boundaries[30]?.length).toBeGreaterThanOrEqual(4);
  });

  test.each(['gone', 'broken.zip'])(
    'is kept, and the reason is logged, when the source is /%s',
    async (file) => {
      const logged: string[] = [];
      const downloaded = await downloadSources(upstreams(file), (text) => logged.push(text));
      expect(logged.join()).toContain(`/${file} could not be downloaded`);
      const folder = tablesFolder();
      updateTables(sources, folder, fewZips);
      expect(updateTables(downloaded, folder, fewZips)).toEqual([]);
    },
  );
});
