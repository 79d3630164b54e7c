import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { WhatIsErased } from './erased';

/** Says what goes and what stays, and then asks. */
export function EraseForm({ language, token }: { language: Language; token: string }) {
  const { erase } = copy(language).personalData;
  return (
    <form method="post" action="/api/receipts/erase">
      <p className="lead">
        {erase.lead} {erase.first}
      </p>
      <WhatIsErased language={language} heading="h2" />
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="token" value={token} />
      <p className="actions">
        <button className="button" type="submit">
          {erase.button}
        </button>{' '}
        <a className="button quiet" href={`/${language}/receipt/${token}/your-data`}>
          {erase.keep}
        </a>
      </p>
    </form>
  );
}
