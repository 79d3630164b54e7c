import type { ReactNode } from 'react';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { Paragraphs } from './paragraphs';
import { RecordFigure } from './record-figure';

type Props = {
  language: Language;
  headline: string;
  lead: readonly string[];
  /** The number of messages sent, where it is known. */
  children?: ReactNode;
};

/** The first screen: what it is about, the one next step, and the number behind it. */
export function Hero({ language, headline, lead, children }: Props) {
  const { home } = copy(language);
  return (
    <div className="hero">
      <div>
        <h1>{headline}</h1>
        <div className="lead">
          <Paragraphs text={lead} />
        </div>
        <p className="actions">
          <a className="button" href={`/${language}/lookup`}>
            {home.callButton}
          </a>
          <a href={`/${language}/before`}>{home.writeButton}</a>
        </p>
        <p className="small">{home.buttonsNote}</p>
        {children}
      </div>
      <RecordFigure language={language} />
    </div>
  );
}
