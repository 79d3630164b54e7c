/**
 * Answers of geocoders that were recorded or documented, by the name of their file, and what each
 * must be read as on the map of a Congress: the districts in the order of the matches, or that
 * there was no match, or that the answer is none.
 */
export type Recorded = { congress: 119 | 120; read: string };

const TX37 = { congress: 119, read: 'TX-37' } as const;
const none = { congress: 119, read: 'unavailable' } as const;

export const recordedAnswers: Record<string, readonly Recorded[]> = {
  'census-acs2025-austin-tx37.json': [TX37, { congress: 120, read: 'unavailable' }],
  'census-acs2025-white-house-dc.json': [{ congress: 119, read: 'DC-AL' }],
  'census-acs2025-guam-no-match.json': [{ congress: 119, read: 'no_match' }],
  // Several matches: one district each, but another street than the one that was meant.
  'census-acs2025-san-juan-pr-multiple.json': [{ congress: 119, read: 'PR-AL PR-AL PR-AL PR-AL' }],
  'census-acs2025-new-york-ny-multiple.json': [{ congress: 119, read: 'NY-10 NY-10' }],
  'census-acs2025-bismarck-nd-at-large.json': [{ congress: 119, read: 'ND-AL' }],
  'census-acs2025-cheyenne-wy-at-large.json': [{ congress: 119, read: 'WY-AL' }],
  // The next Congress's map is no answer about this one's, and the other way round.
  'census-acs2026-austin-tx10-120th.json': [none, { congress: 120, read: 'TX-10' }],
  'census-current-current-austin-120th-only.json': [none, { congress: 120, read: 'TX-10' }],
  'census-coordinates-acs2025-austin-tx37.json': [TX37],
  'census-coordinates-acs2025-white-house-dc.json': [{ congress: 119, read: 'DC-AL' }],
  'census-coordinates-acs2025-atlantic-empty.json': [{ congress: 119, read: 'no_match' }],
  'census-current-current-2026-07-cheyenne-wy-at-large.json': [{ congress: 119, read: 'WY-AL' }],
  'census-current-current-2026-07-white-house-dc.json': [{ congress: 119, read: 'DC-AL' }],
  'census-current-current-2026-07-ny12.json': [{ congress: 119, read: 'NY-12' }],
  'census-current-current-2026-07-no-match.json': [{ congress: 119, read: 'no_match' }],
  // An error stands inside a layer; layers of another vintage; no layers at all.
  'census-2017-layer-query-error.json': [none],
  'census-2017-two-matches-same-street.json': [none],
  'census-2017-locations-address-only.json': [none],
  'census-errors-quoted.json': [none],
  'geocodio-v1.12-doc-shape.json': [{ congress: 119, read: 'VA-08' }],
  // An older version of the service, which named the 115th Congress; and its refusals.
  'geocodio-v1.2-2018-at-large-ak.json': [none],
  'geocodio-v1.2-2018-geocode-with-fields-ca.json': [none],
  'geocodio-v1.2-2018-422-bad-address.json': [none],
  'geocodio-v1.2-2018-403-invalid-key.json': [none],
};
