/** The first that a browser's name of itself holds: most name others too, which they resemble. */
const browsers: [part: string, name: string][] = [
  ['Edg/', 'Edge'],
  ['EdgA/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
];

const machines: [part: string, name: string][] = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['CrOS', 'Chromebook'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
];

/** A browser's name of itself in plain words: "Firefox on Windows". */
export function browserWords(userAgent: string): string {
  const nameOf = (names: [string, string][]) =>
    names.find(([part]) => userAgent.includes(part))?.[1];
  const browser = nameOf(browsers) ?? 'A browser or program';
  const machine = nameOf(machines);
  return machine ? `${browser} on ${machine}` : browser;
}
