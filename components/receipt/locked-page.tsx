import type { ReactNode } from 'react';
import { Page } from '@/components/page/page';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { PersonalData } from '@/lib/receipts/personal-data';
import { NoReceipt } from './no-receipt';
import { readPersonalData } from './read-personal-data';
import { UnlockForm } from './unlock-form';

type Props = {
  language: Language;
  token: string;
  page: 'your-data' | 'erase';
  title: string;
  query: Record<string, string | string[] | undefined>;
  children: (record: PersonalData) => ReactNode;
};

/** A page that only who knows the last name and the ZIP code sees; for everybody else, the lock. */
export async function LockedPage({ language, token, page, title, query, children }: Props) {
  const path = `/receipt/${token}/${page}`;
  const personalData = await readPersonalData(token);
  if (typeof personalData === 'string')
    return <NoReceipt language={language} path={path} why={personalData} />;
  const { receipt, personalData: words } = copy(language);
  return (
    <Page language={language} path={path}>
      <div className="text">
        <p className="back">
          <a href={`/${language}/receipt/${token}`}>{words.record.back}</a>
        </p>
        <h1>{title}</h1>
        {personalData.record && children(personalData.record)}
        {!personalData.record && personalData.erased && <p>{receipt.erased}</p>}
        {!personalData.record && !personalData.erased && (
          <UnlockForm language={language} token={token} next={page} query={query} />
        )}
      </div>
    </Page>
  );
}
