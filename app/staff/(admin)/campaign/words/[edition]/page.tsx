import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import {
  DraftButtons,
  RecordNote,
  WordsForm,
  WordsHistory,
} from '@/components/staff/campaign/wording-parts';

import { StaffPage } from '@/components/staff/staff-page';
import { edition, isEditionName } from '@/lib/campaign/edition';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { inForce, readHistory } from '@/lib/staff/campaign/read-history';
import { CAMPAIGN_PATH } from '@/lib/staff/campaign/topics';
import {
  type EditionParams,
  findTypedWording,
  wordingFaults,
} from '@/lib/staff/campaign/wording-form';

import { wordingNotices } from '@/lib/staff/campaign/wording-labels';

import { type Query, queryValue } from '@/lib/staff/forms/form-problems';
import { noticeIn } from '@/lib/staff/forms/notices';
import { problemTitle } from '@/lib/staff/labels';

type Props = { params: Promise<EditionParams>; searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const checked = queryValue(await searchParams, 'checked') !== undefined;
  return { title: checked ? 'Error: Words of an edition' : 'Words of an edition' };
}

/** Wording of an edition as a draft, and its history. */
export default async function WordsPage({ params, searchParams }: Props) {
  const staff = await requireAdmin();
  const { edition: name } = await params;
  if (!isEditionName(name)) redirect(CAMPAIGN_PATH);
  const query = await searchParams;
  const history = await readHistory(name);
  const jar = await cookies();
  const cookieOf = (cookie: string) => jar.get(cookie)?.value;
  const stored = (history.draft ?? inForce(history)).wording;
  const kept = 'kept' in query ? await findTypedWording(name, cookieOf) : undefined;
  const words = kept ?? stored;
  const problems = 'checked' in query ? wordingFaults(words) : [];
  return (
    <StaffPage staff={staff} notice={noticeIn(query, wordingNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Words: {edition(name, 'en').name}</h1>
      <RecordNote name={name} />
      <WordsForm history={history} words={words} stored={stored} problems={problems} />
      <DraftButtons history={history} />
      <WordsHistory history={history} />
    </StaffPage>
  );
}
