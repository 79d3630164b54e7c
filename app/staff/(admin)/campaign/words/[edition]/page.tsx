import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import { TopicMenu } from '@/components/staff/campaign/overview';
import {
  DraftButtons,
  RecordNote,
  WordsForm,
  WordsHistory,
} from '@/components/staff/campaign/wording-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { isShippedName } from '@/lib/campaign/edition';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { inForce, readShownHistory, titleOf } from '@/lib/staff/campaign/read-history';
import { CAMPAIGN_PATH } from '@/lib/staff/campaign/section-fields';
import {
  type EditionParams,
  findTypedWording,
  isEditable,
  wordingFaults,
} from '@/lib/staff/campaign/wording-form';
import { wordingNotices } from '@/lib/staff/campaign/wording-labels';
import { noticeIn, type Query, queryValue } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';

type Props = { params: Promise<EditionParams>; searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const checked = queryValue(await searchParams, 'checked') !== undefined;
  return { title: checked ? 'Error: Wording' : 'Wording' };
}

/** Wording of an edition as a draft, and its history. */
export default async function WordsPage({ params, searchParams }: Props) {
  const staff = await requireAdmin();
  const { edition: name } = await params;
  if (!isEditable(name)) redirect(CAMPAIGN_PATH);
  const query = await searchParams;
  const history = await readShownHistory(name);
  if (!history.draft && history.published.length === 0 && !isShippedName(name))
    redirect(CAMPAIGN_PATH);
  const jar = await cookies();
  const cookieOf = (cookie: string) => jar.get(cookie)?.value;
  const stored = (history.draft ?? inForce(history)).wording;
  const kept = 'kept' in query ? await findTypedWording(name, cookieOf) : undefined;
  const words = kept ?? stored;
  const problems = 'checked' in query ? wordingFaults(history, words) : [];
  return (
    <StaffPage staff={staff} notice={noticeIn(query, wordingNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Wording: {titleOf(history)}</h1>
      <TopicMenu />
      <RecordNote name={name} />
      <WordsForm history={history} words={words} stored={stored} problems={problems} />
      <DraftButtons history={history} />
      <WordsHistory history={history} />
    </StaffPage>
  );
}
