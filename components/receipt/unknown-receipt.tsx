import { Page } from '@/components/page/page';
import { Status } from '@/components/page/status';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

/** The same for an address that never was and for one that is gone. */
export function UnknownReceipt({ language, path }: { language: Language; path: string }) {
  const { unknown } = copy(language).receipt;
  return (
    <Page language={language} path={path}>
      <Status code={404} />
      <div className="narrow">
        <h1>{unknown.title}</h1>
        <p>{unknown.text}</p>
      </div>
    </Page>
  );
}
