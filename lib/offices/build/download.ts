import { BadData, type Sources, type SourceText } from './source-text';
import { readZippedShapes } from './zipped-shapes';

const MEMBERS = 'https://unitedstates.github.io/congress-legislators';

/** The public upstreams; the other pieces have none, and their shipped tables are kept. */
export const upstreams = {
  legislators: `${MEMBERS}/legislators-current.json`,
  districtOffices: `${MEMBERS}/legislators-district-offices.json`,
  zipDistricts:
    'https://www2.census.gov/geo/docs/maps-data/data/rel2020/cd-sld/tab20_cd11920_zcta520_natl.txt',
  districtShapes: 'https://www2.census.gov/geo/tiger/GENZ2024/shp/cb_2024_us_cd119_500k.zip',
};

const TIME_OUT_MS = 120_000;

/**
 * Downloads what has a public upstream.
 * @param say is told of a map that could not be had: it changes once in two years, and the roster
 *   need not wait for it.
 * @throws BadData when another upstream does not answer, and with what.
 */
export async function downloadSources(
  from = upstreams,
  say: (line: string) => void = () => undefined,
): Promise<Sources> {
  const [legislators, districtOffices, zipDistricts, districtShapes] = await Promise.all([
    download(from.legislators),
    download(from.districtOffices),
    download(from.zipDistricts),
    download(from.districtShapes, readZippedShapes).catch((problem) => {
      if (!(problem instanceof BadData)) throw problem;
      say(problem.message);
      return undefined;
    }),
  ]);
  return { legislators, districtOffices, zipDistricts, districtShapes };
}

const readText = async (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);

async function download(
  url: string,
  read: (bytes: ArrayBuffer) => Promise<string> = readText,
): Promise<SourceText> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIME_OUT_MS) });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    const changed = Date.parse(answer.headers.get('last-modified') ?? '');
    const date = Number.isNaN(changed) ? undefined : new Date(changed).toISOString().slice(0, 10);
    return { text: await read(await answer.arrayBuffer()), date };
  } catch (problem) {
    const { cause } = problem as Error;
    const reason = cause instanceof Error ? cause.message : (problem as Error).message;
    throw new BadData([`${url} could not be downloaded: ${reason}`]);
  }
}
