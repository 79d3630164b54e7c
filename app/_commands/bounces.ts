import { readDsn } from '@/lib/delivery/bounces/read-dsn';
import { recordBounce } from '@/lib/delivery/bounces/record-bounce';
import { reportFiles } from '@/lib/delivery/bounces/report-files';
import { CannotStart } from '@/lib/platform/cannot-start';
import { WrongSettings } from '@/lib/platform/env';
import { errorName } from '@/lib/platform/log';
import { withDatabase } from '@/lib/platform/with-database';

const USAGE = `npm run bounces -- FILE     a mail that came back, as a mail server wrote it
npm run bounces -- FOLDER   all mails of a folder, or of a Maildir; nothing is deleted
npm run bounces -- -        one mail from standard input, for a mail alias`;

/** Tells a mail server to keep the mail and come again (EX_TEMPFAIL of sysexits.h). */
const TRY_AGAIN = 75;

async function main([where, ...more]: string[]) {
  if (!where || more.length > 0) throw new CannotStart(USAGE);
  const files = await reportFiles(where);
  if (!files) throw new CannotStart(`There is no such file or folder: ${where}`);
  await withDatabase(async () => {
    for (const { name, read } of files) {
      const report = await readDsn(await read());
      if (!report) process.exitCode = 1;
      const outcome = report ? await recordBounce(report) : 'no report of a mail server';
      process.stdout.write(`${name}: ${outcome}\n`);
    }
  });
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  const mendable = problem instanceof CannotStart || problem instanceof WrongSettings;
  const line = mendable ? problem.message : `Not recorded, try again: ${errorName(problem)}.`;
  process.stderr.write(`${line}\n`);
  process.exitCode = mendable ? 1 : TRY_AGAIN;
});
