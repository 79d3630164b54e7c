import { EndedAsk, findEndedAsk, findPastAsk } from '@/components/campaign/ended-ask';
import {
  ConsequenceBars,
  RecordFigures,
  StatisticsTable,
} from '@/components/campaign/statistics-figures';
import { Bullets, Paragraphs } from '@/components/campaign/text-parts';
import { ActNow } from '@/components/campaign/ways-to-act';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { SourceLinks } from '@/components/page/source-link';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { campaignEdition } from '@/lib/campaign/published-wordings';
import { statistics, study } from '@/lib/campaign/statistics';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, description } = copy(language).statistics;
  return pageMetadata({ language, path: '/statistics', title, description });
}

/** Statistics page: charts of the study, the limits of each number, and how to act. */
export default async function Statistics(props: LanguageParams) {
  const language = await pageLanguage(props);
  const words = copy(language).statistics;
  const edition = await campaignEdition(language);
  const ended = await findEndedAsk();
  return (
    <Page language={language} path="/statistics">
      <section className="band">
        <div className="hung">
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
        </div>
        <RecordFigures language={language} />
      </section>
      <section className="band sand" aria-labelledby="kept-from">
        <h2 id="kept-from">{words.barsTitle}</h2>
        <ConsequenceBars language={language} />
        <details>
          <summary>{words.tableTitle}</summary>
          <StatisticsTable language={language} labelledBy="kept-from" />
        </details>
      </section>
      <div className="band">
        <div className="pair">
          <section aria-labelledby="study">
            <h2 id="study">{words.studyTitle}</h2>
            <Paragraphs text={words.study} />
            <SourceLinks language={language} sources={[study.respondents, statistics.job.source]} />
          </section>
          <section aria-labelledby="limits">
            <h2 id="limits">{words.limitsTitle}</h2>
            <Bullets items={words.limits} />
          </section>
        </div>
      </div>
      {ended ? (
        <EndedAsk language={language} edition={ended} titled />
      ) : (
        <ActNow
          language={language}
          words={edition}
          past={await findPastAsk()}
          open={(await readCampaign()).open}
        />
      )}
    </Page>
  );
}
