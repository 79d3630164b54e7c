import type { ReactNode } from 'react';
import { readCampaign } from '@/lib/campaign/campaign';
import type { Language } from '@/lib/campaign/languages';
import { Footer } from './footer';
import { Header } from './header';
import { Notices } from './notices';

type Props = {
  language: Language;
  /** Below the language, with its query: the header links to the same in the other language. */
  path: string;
  children: ReactNode;
};

/** What surrounds every public page: the way out first, then where one is. */
export async function Page({ language, path, children }: Props) {
  const { edition, settings } = await readCampaign();
  return (
    <>
      <Header language={language} path={path} />
      <Notices language={language} edition={edition} demonstration={!settings.operator} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer language={language} runs={settings.operator} />
    </>
  );
}
