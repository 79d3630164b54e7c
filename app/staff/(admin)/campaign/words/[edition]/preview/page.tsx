import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import {
  PreviewHead,
  PublishForm,
  RestoreForm,
  WordsPreview,
} from '@/components/staff/campaign/preview-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { findWording, readShownHistory } from '@/lib/staff/campaign/read-history';
import { readStaffSettings } from '@/lib/staff/campaign/read-settings';
import { CAMPAIGN_PATH } from '@/lib/staff/campaign/section-fields';
import {
  type EditionParams,
  isEditable,
  wholeIn,
  wordsPath,
} from '@/lib/staff/campaign/wording-form';
import { wordingNotices, wordingProblems } from '@/lib/staff/campaign/wording-labels';
import {
  noticeQuery,
  pageTitle,
  problemsIn,
  type Query,
  queryValue,
} from '@/lib/staff/forms/form-problems';
import { readTypedText } from '@/lib/staff/forms/typed-cookie';
import { problemTitle } from '@/lib/staff/labels';

type Props = { params: Promise<EditionParams>; searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle('Preview', await searchParams, wordingProblems) };
}

/** Public pages with a draft or an earlier wording, for admins only. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const staff = await requireAdmin();
  const { edition: name } = await params;
  if (!isEditable(name)) redirect(CAMPAIGN_PATH);
  const query = await searchParams;
  const number = wholeIn(queryValue(query, 'number'));
  const language = queryValue(query, 'language') === 'es' ? 'es' : 'en';
  const history = await readShownHistory(name);
  const wording = findWording(history, number);
  if (!wording) redirect(`${wordsPath(name)}?${noticeQuery(wordingNotices, 'words_moved')}`);
  const problems = problemsIn(query, wordingProblems);
  const typed = problems.length > 0 ? await readTypedText() : {};
  return (
    <StaffPage staff={staff}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <PreviewHead history={history} number={number} language={language} />
      {number === undefined ? (
        <PublishForm history={history} staffSettings={await readStaffSettings()} />
      ) : (
        <RestoreForm
          history={history}
          number={number}
          typed={typed.bringBackReason}
          error={problems[0]?.sentence}
        />
      )}
      <WordsPreview name={name} language={language} wording={wording} />
    </StaffPage>
  );
}
