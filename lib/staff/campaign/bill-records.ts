import { z } from 'zod';
import {
  type BillState,
  type BillStatus,
  billState,
  isOver,
  isSame,
  openEdition,
  recordsWith,
} from '@/lib/campaign/act-record';
import { readCampaignRow } from '@/lib/campaign/campaign';
import { loadVersions } from '@/lib/campaign/campaign-row';
import { type EditionName, edition, editionFacts, editionNames } from '@/lib/campaign/edition';
import type { Bill } from '@/lib/campaign/edition-parts';
import { forgetSettings } from '@/lib/campaign/settings';
import { billLine, readBill } from '@/lib/campaign/version-facts';
import { db } from '@/lib/platform/db';
import { outgoingLine } from '@/lib/platform/text';
import { washingtonDay } from '@/lib/platform/time';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { typedDay } from '@/lib/staff/eastern-days';
import {
  type FormProblems,
  type NoticeLabels,
  problemsFrom,
} from '@/lib/staff/forms/form-problems';
import { CAMPAIGN_PATH } from './section-fields';

export const BILLS_PATH = `${CAMPAIGN_PATH}/bills`;

export type CampaignBill = { bill: Bill; versions: string[]; state: BillState };

/** Bills of every version that can be chosen, with their current status. */
export async function listBills(): Promise<CampaignBill[]> {
  await loadVersions();
  const found: CampaignBill[] = [];
  for (const name of editionNames()) {
    for (const bill of editionFacts(name).bills) {
      const title = edition(name, 'en').name;
      const known = found.find((one) => isSame(one.bill, bill));
      if (known) known.versions.push(title);
      else found.push({ bill, versions: [title], state: billState(bill, new Date()) });
    }
  }
  return found;
}

export const billStatusLabels: Record<BillStatus, string> = {
  pending: 'Pending: Congress can still act on it',
  lapsed: 'Lapsed: it ended without becoming law',
  enacted: 'Enacted: it became law',
};

export const billNotices = {
  bill_recorded: 'Recorded.',
  bill_changed_version: 'Recorded. What visitors see has changed.',
} satisfies NoticeLabels;

/** Field → problem → sentence. */
export const billProblems = {
  bill: { missing: 'Choose one of the bills' },
  status: { missing: 'Choose the status of the bill' },
  on: {
    wrong: 'Enter the month, day, and year, like 1/23/2026',
    future: 'Enter today’s date or an earlier one',
  },
  sourceUrl: {
    wrong: 'Enter the address of an official page, beginning with https://',
    unofficial: 'Enter a government page on a .gov site, like congress.gov',
  },
};

const MAX_URL = 500;

/**
 * Problem of a URL, if any. It must be a page of the United States government, use https, and
 * contain no user name or password.
 */
function findUrlProblem(text: string): 'wrong' | 'unofficial' | undefined {
  if (text.length > MAX_URL || !/^https:\/\/\S+$/.test(text) || !URL.canParse(text)) return 'wrong';
  const { hostname, username, password, port } = new URL(text);
  if (username || password || port) return 'wrong';
  return hostname.endsWith('.gov') ? undefined : 'unofficial';
}

const fields = z.object({
  bill: z.string('missing').transform((line, context) => {
    const bill = readBill(line);
    if (bill) return bill;
    context.addIssue({ code: 'custom', message: 'missing' });
    return z.NEVER;
  }),
  status: z.enum(['pending', 'lapsed', 'enacted'], 'missing'),
  on: z
    .string('wrong')
    .pipe(typedDay)
    .refine((day) => day <= washingtonDay(new Date()), 'future'),
  sourceUrl: z
    .string('wrong')
    .transform(outgoingLine)
    .superRefine((text, context) => {
      const message = findUrlProblem(text);
      if (message) context.addIssue({ code: 'custom', message });
    }),
});

/** What a record would change for visitors: the version that they see, and whether it is over. */
export type RecordEffect = { next: EditionName; isOver: boolean };

/** Effect of the record in a form; undefined if visitors see the same, or if the form has problems. */
export async function findRecordEffect(
  form: Record<string, string>,
): Promise<RecordEffect | undefined> {
  const { edition: shown, editionSetting } = await readCampaignRow();
  const read = fields.safeParse(form);
  if (!read.success) return undefined;
  const { bill, ...record } = read.data;
  const [now, after] = [new Date(), recordsWith({ ...bill, ...record })];
  const next = editionSetting === 'auto' ? openEdition(now, after) : shown;
  const effect = { next, isOver: isOver(next, now, after) };
  return next === shown && effect.isOver === isOver(shown, now) ? undefined : effect;
}

/**
 * Records the status of a bill, with an audit entry. Earlier records stay. The record with the
 * latest day counts, and among several of one day the newest.
 * A record that changes what visitors see has to be confirmed, with the version that they will see.
 * @returns the notice, `unconfirmed` if such a record was not confirmed and nothing was recorded, or
 * the problems of the form
 */
export async function recordBill(
  form: Record<string, string>,
  by: Staff,
): Promise<
  keyof typeof billNotices | 'unconfirmed' | { problems: FormProblems<typeof billProblems> }
> {
  const read = fields.safeParse(form);
  if (!read.success) return { problems: problemsFrom(billProblems, read.error) };
  const { bill, ...record } = read.data;
  const known = (await listBills()).find((one) => isSame(one.bill, bill));
  if (!known) return { problems: { bill: 'missing' } };
  const effect = await findRecordEffect(form);
  if (effect && form.confirmed !== effect.next) return 'unconfirmed';
  await db().$transaction(async (tx) => {
    await tx.billRecord.create({ data: { ...bill, ...record, recordedBy: by.name } });
    await recordAudit(tx, by, {
      action: 'bill.recorded',
      subject: billLine(bill),
      before: { status: known.state.status },
      after: record,
    });
  });
  forgetSettings();
  return effect ? 'bill_changed_version' : 'bill_recorded';
}
