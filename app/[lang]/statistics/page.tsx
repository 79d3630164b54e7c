import {
  ArrestsFigure,
  ConsequenceBars,
  RecordFigure,
  StatisticsTable,
} from '@/components/campaign/statistics-figures';
import { Bullets, Paragraphs } from '@/components/campaign/text-parts';

import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';

import { SourceLink } from '@/components/page/source-link';
import { copy } from '@/lib/campaign/copy';
import { study } from '@/lib/campaign/statistics';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, description } = copy(language).statistics;
  return pageMetadata({ language, path: '/statistics', title, description });
}

/** The study, drawn, with what each number does not say. */
export default async function Statistics(props: LanguageParams) {
  const language = await pageLanguage(props);
  const words = copy(language).statistics;
  return (
    <Page language={language} path="/statistics">
      <div className="text">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </div>
      <section aria-labelledby="drawn">
        <h2 id="drawn">{words.drawnTitle}</h2>
        <div className="figures">
          <RecordFigure language={language} />
          <div>
            <ArrestsFigure language={language} />
            <h3>{words.barsTitle}</h3>
            <ConsequenceBars language={language} />
          </div>
        </div>
      </section>
      <section aria-labelledby="table">
        <h2 id="table">{words.tableTitle}</h2>
        <StatisticsTable language={language} labelledBy="table" />
      </section>
      <div className="columns">
        <section>
          <h2>{words.studyTitle}</h2>
          <Paragraphs text={words.study} />
          {[study.respondents, study.opened.source, study.published.source].map((source) => (
            <p key={source.url}>
              <SourceLink language={language} source={source} />
            </p>
          ))}
        </section>
        <section>
          <h2>{words.limitsTitle}</h2>
          <Bullets items={words.limits} />
        </section>
      </div>
    </Page>
  );
}
