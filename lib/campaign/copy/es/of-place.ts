/** Place after “de”: "de Texas", "del Distrito de Columbia", "de las Islas Marianas del Norte". */
export function ofPlace(name: string): string {
  return `de ${name}`
    .replace(/^de Distrito /, 'del Distrito ')
    .replace(/^de Islas /, 'de las Islas ');
}
