import { Page } from '@/components/page/page';
import { Status } from '@/components/page/status';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

type Props = { language: Language; path: string; why: 'unknown' | 'unavailable' };

/** `unknown` is the same for an address that never was and for one that is gone. */
export function NoReceipt({ language, path, why }: Props) {
  const { receipt, errors } = copy(language);
  const known = why === 'unavailable';
  return (
    <Page language={language} path={path}>
      <Status code={known ? 503 : 404} />
      <div className="narrow">
        <h1>{known ? receipt.title : receipt.unknown.title}</h1>
        <p>{known ? errors.form.unavailable : receipt.unknown.text}</p>
      </div>
    </Page>
  );
}
