import { z } from 'zod';
import type { Congress } from '@/lib/lookup/congress';
import type { GeocoderAnswer } from '@/lib/lookup/geocoder';
import { readCensusAnswer } from '@/lib/lookup/geocoders/census-answer';
import { readGeocodioAnswer } from '@/lib/lookup/geocoders/geocodio-answer';

/** Several bodies in one file, each with where it was quoted from. */
const quotedShape = z.object({ cases: z.array(z.object({ body: z.unknown().optional() })) });

/** One result as the documentation shows it, without the answer around it. */
const resultShape = z.object({ fields: z.unknown(), results: z.undefined().optional() });

/** What the lookup reads in a recorded file: one answer, or one for each that is quoted in it. */
export function readRecording(
  file: string,
  content: unknown,
  congress: Congress,
): GeocoderAnswer[] {
  const quoted = quotedShape.safeParse(content);
  const bodies = quoted.success
    ? quoted.data.cases.flatMap(({ body }) => (body === undefined ? [] : [body]))
    : [content];
  const isGeocodio = file.startsWith('geocodio-');
  return bodies.map((body) =>
    isGeocodio
      ? readGeocodioAnswer(asAnswer(body), congress, 'address')
      : readCensusAnswer(body, congress),
  );
}

function asAnswer(body: unknown) {
  const result = resultShape.safeParse(body);
  return result.success ? { results: [{ accuracy_type: 'rooftop', ...result.data }] } : body;
}
