import { ActAsks, ActCarried } from '@/components/campaign/act-carried';
import { ActChanges } from '@/components/campaign/act-changes';
import { ActDuties, ActHistory } from '@/components/campaign/act-history';
import {
  ActExample,
  ActLead,
  ActSources,
  ActSummary,
  actHeadings,
  Contents,
  Questions,
  questionsAbout,
} from '@/components/campaign/act-parts';

import { actStructuredData, StructuredData } from '@/components/campaign/act-structured-data';

import { WaysToAct } from '@/components/campaign/ways-to-act';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { SplitLayout } from '@/components/page/split-layout';

import { campaignEdition } from '@/lib/campaign/campaign-edition';
import { copy } from '@/lib/campaign/copy';
import { env } from '@/lib/platform/env';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, description } = copy(language).act;
  return pageMetadata({ language, path: '/act', title, description });
}

/** What the Act does and does not do, and how it came about. */
export default async function Act(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { act } = copy(language);
  const words = await campaignEdition(language);
  const questions = questionsAbout(words, language);
  const { SITE_URL: siteUrl } = env();
  return (
    <Page language={language} path="/act">
      <SplitLayout
        head={<ActLead language={language} />}
        aside={<Contents language={language} headings={actHeadings(language)} />}
      >
        <ActSummary language={language} />
        <ActExample language={language} />
        <ActHistory language={language} />
        <ActDuties language={language} />
        <ActChanges language={language} />
        <ActCarried language={language} />
        <ActAsks language={language} />
        <h2 id="questions">{act.questionsTitle}</h2>
        <Questions language={language} questions={questions} />
        <ActSources language={language} />
      </SplitLayout>
      <WaysToAct language={language} words={words} />
      <StructuredData data={actStructuredData({ language, questions, siteUrl })} />
    </Page>
  );
}
