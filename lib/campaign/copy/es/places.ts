/** Place with its article: "Texas", "el Distrito de Columbia", "las Islas Marianas del Norte". */
function thePlace(name: string): string {
  return `${name}`.replace(/^Distrito /, 'el Distrito ').replace(/^Islas /, 'las Islas ');
}

/**
 * Places in a sentence, always after “de”, given as a list with commas: "de Texas", "del Distrito de Columbia", "de
 * Maryland y del Distrito de Columbia".
 */
export function ofPlaces(names: string): string {
  const places = `${names}`
    .split(', ')
    .map((name) => `de ${thePlace(name)}`.replace(/^de el /, 'del '));
  return new Intl.ListFormat('es').format(places);
}
