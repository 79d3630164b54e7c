import { BadData, type Sources, type SourceText } from './source-text';

const MEMBERS = 'https://unitedstates.github.io/congress-legislators';

/** The public upstreams; the other pieces have none, and their shipped tables are kept. */
export const upstreams = {
  legislators: `${MEMBERS}/legislators-current.json`,
  districtOffices: `${MEMBERS}/legislators-district-offices.json`,
  zipDistricts:
    'https://www2.census.gov/geo/docs/maps-data/data/rel2020/cd-sld/tab20_cd11920_zcta520_natl.txt',
};

const TIME_OUT_MS = 120_000;

/**
 * Downloads what has a public upstream.
 * @throws BadData when an upstream does not answer, and with what.
 */
export async function downloadSources(from = upstreams): Promise<Sources> {
  const [legislators, districtOffices, zipDistricts] = await Promise.all([
    download(from.legislators),
    download(from.districtOffices),
    download(from.zipDistricts),
  ]);
  return { legislators, districtOffices, zipDistricts };
}

async function download(url: string): Promise<SourceText> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIME_OUT_MS) });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    const changed = Date.parse(answer.headers.get('last-modified') ?? '');
    const date = Number.isNaN(changed) ? undefined : new Date(changed).toISOString().slice(0, 10);
    return { text: await answer.text(), date };
  } catch (problem) {
    const { cause } = problem as Error;
    const reason = cause instanceof Error ? cause.message : (problem as Error).message;
    throw new BadData([`${url} could not be downloaded: ${reason}`]);
  }
}
