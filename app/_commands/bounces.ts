import { readDsns } from '@/lib/delivery/bounces/read-dsn';
import { recordBounce } from '@/lib/delivery/bounces/record-bounce';
import { type ReportFile, reportFiles, splitMailbox } from '@/lib/delivery/bounces/report';
import { WrongSettings } from '@/lib/platform/env';
import { errorName } from '@/lib/platform/log';
import { WRITE_BODY_BYTES } from '@/lib/platform/server/request-guard';
import { CannotStart } from '@/lib/platform/startup-error';
import { withDatabase } from '@/lib/platform/with-database';

const USAGE = `npm run bounces -- FILE     one returned email as the mail server wrote it, or a mailbox file (mbox)
npm run bounces -- FOLDER   all files of a folder or Maildir; nothing is deleted
npm run bounces -- -        one email from standard input, for a mail alias

The exit status is 1 when a file is no report, or a report names no delivery of ours.`;

const TOO_LARGE = `larger than ${WRITE_BODY_BYTES / 1_000} kB, so it was not read`;

/** Exit code that tells a mail server to retry later (EX_TEMPFAIL of sysexits.h). */
const TRY_AGAIN = 75;

async function record(files: ReportFile[]) {
  let unmatched = 0;
  for (const { name, read } of files) {
    const mails = splitMailbox(await read());
    for (const [at, mail] of mails.entries()) {
      const place = mails.length > 1 ? `${name}, email ${at + 1}` : name;
      const reports = await readDsns(mail);
      for (const [part, report] of reports.entries()) {
        const outcome = await recordBounce(report);
        if (outcome === 'unknown') unmatched += 1;
        const which = reports.length > 1 ? `${place}, report ${part + 1}` : place;
        process.stdout.write(`${which}: ${outcome}\n`);
      }
      if (reports.length > 0) continue;
      process.exitCode = 1;
      const why = mail.length > WRITE_BODY_BYTES ? TOO_LARGE : 'not a report from a mail server';
      process.stdout.write(`${place}: ${why}\n`);
    }
  }
  if (unmatched === 0) return;
  process.exitCode = 1;
  const count = unmatched === 1 ? '1 report names' : `${unmatched} reports name`;
  process.stderr.write(
    `${count} no delivery that was accepted. Match them by hand at /staff/bounces.\n`,
  );
}

/** Our own text or an error code, because a program's error message may contain addresses. */
function reasonOf(problem: unknown) {
  const notified = problem instanceof CannotStart || problem instanceof WrongSettings;
  return notified ? problem.message : errorName(problem);
}

const [where, ...more] = process.argv.slice(2);
const files = where && more.length === 0 ? await reportFiles(where) : undefined;
if (files) {
  await withDatabase(() => record(files)).catch((problem: unknown) => {
    process.stderr.write(`Not recorded, try again: ${reasonOf(problem)}\n`);
    process.exitCode = TRY_AGAIN;
  });
} else {
  process.stderr.write(where ? `There is no such file or folder: ${where}\n` : `${USAGE}\n`);
  process.exitCode = 1;
}
