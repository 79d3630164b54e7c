/**
 * Places in a sentence, given as a list with commas: "Texas", "the District of Columbia", "Maryland
 * and the District of Columbia".
 */
export function thePlaces(names: string): string {
  const places = `${names}`
    .split(', ')
    .map((name) => (/^(District|Northern|U\.S\.)/.test(name) ? `the ${name}` : name));
  return new Intl.ListFormat('en').format(places);
}
