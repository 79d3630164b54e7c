import type { ReactNode } from 'react';
import { Page } from '@/components/page/page';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { HeldRecord } from '@/lib/receipts/personal-data';
import { NoReceipt } from './no-receipt';
import { readHeld } from './read-personal-data';
import { UnlockForm } from './unlock-form';

type Props = {
  language: Language;
  token: string;
  page: 'held' | 'erase';
  title: string;
  query: Record<string, string | string[] | undefined>;
  children: (record: HeldRecord) => ReactNode;
};

/** A page that only who knows the last name and the ZIP code sees; for everybody else, the lock. */
export async function LockedPage({ language, token, page, title, query, children }: Props) {
  const path = `/receipt/${token}/${page}`;
  const held = await readHeld(token);
  if (typeof held === 'string') return <NoReceipt language={language} path={path} why={held} />;
  const { receipt, held: words } = copy(language);
  return (
    <Page language={language} path={path}>
      <div className="text">
        <p className="back">
          <a href={`/${language}/receipt/${token}`}>{words.record.back}</a>
        </p>
        <h1>{title}</h1>
        {held.record && children(held.record)}
        {!held.record && held.erased && <p>{receipt.erased}</p>}
        {!held.record && !held.erased && (
          <UnlockForm language={language} token={token} next={page} query={query} />
        )}
      </div>
    </Page>
  );
}
