import { ActChanges } from '@/components/campaign/act-changes';
import { ActHistory } from '@/components/campaign/act-history';
import { ActSources } from '@/components/campaign/act-sources';
import { ActLead, ActSummary } from '@/components/campaign/act-summary';
import { Questions } from '@/components/campaign/questions';
import { WaysToAct } from '@/components/campaign/ways-to-act';
import { Beside } from '@/components/page/beside';
import { Contents } from '@/components/page/contents';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage } from '@/components/page/page-language';
import { pageMetadata } from '@/components/page/page-metadata';
import { campaignEdition } from '@/lib/campaign/campaign-edition';
import { type Copy, copy } from '@/lib/campaign/copy';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, description } = copy(language).act;
  return pageMetadata({ language, path: '/act', title, description });
}

/** In the order of the page. */
const headings = (act: Copy['act']) => [
  { id: 'does', title: act.doesTitle },
  { id: 'helps', title: act.helpsTitle },
  { id: 'limits', title: act.notTitle },
  { id: 'bills', title: act.billTitle },
  { id: 'history', title: act.historyTitle },
  { id: 'due', title: act.dutiesTitle },
  { id: 'changed', title: act.changedTitle },
  { id: 'questions', title: act.questionsTitle },
  { id: 'help', title: act.helpTitle },
  { id: 'sources', title: act.sourcesTitle },
];

/** What the Act does and does not do, and how it came about. */
export default async function Act(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { act } = copy(language);
  const { questions } = await campaignEdition(language);
  return (
    <Page language={language} path="/act">
      <Beside
        head={<ActLead language={language} />}
        aside={<Contents language={language} headings={headings(act)} />}
      >
        <ActSummary language={language} />
        <ActHistory language={language} />
        <ActChanges language={language} />
        <h2 id="questions">{act.questionsTitle}</h2>
        <Questions language={language} questions={questions} />
        <ActSources language={language} />
      </Beside>
      <WaysToAct language={language} />
    </Page>
  );
}
