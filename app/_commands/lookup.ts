import { readAddressLine } from '@/lib/lookup/address-line';
import { chosenGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { findOffices, lookupProblem } from '@/lib/offices/offices';
import { closeDb } from '@/lib/platform/db';

/** Prints the JSON of `POST /api/lookup` on standard output, and nothing else. */
async function lookUp(line: string) {
  const result = await findOffices(readAddressLine(line), { geocoder: chosenGeocoder() });
  await closeDb();
  if (result.outcome !== 'problem') return print(result);
  print(await lookupProblem(result.problems).json());
  process.exitCode = 1;
}

function print(answer: object) {
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

const line = process.argv.slice(2).join(' ');
if (line.trim()) await lookUp(line);
else {
  process.stderr.write(
    'Use: npm run lookup -- "10001", "street, city, ST zip" or "latitude,longitude"\n',
  );
  process.exitCode = 1;
}
