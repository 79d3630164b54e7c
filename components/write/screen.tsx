import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { Page } from '@/components/page/page';
import { pageMetadata } from '@/components/page/page-metadata';
import { SplitLayout } from '@/components/page/split-layout';
import { copy } from '@/lib/campaign/copy';
import { type Screen as Name, type Screen, screenPath, screens } from '@/lib/messages/journey';
import { type Journey, readJourney } from './read-journey';

type Props = {
  journey: Journey;
  screen: Name;
  title: string;
  lead?: ReactNode;
  /** What to keep in sight while typing. */
  aside?: ReactNode;
  children: ReactNode;
};

/** One screen of the journey: where one is, what is wrong, and the one thing to do. */
export function JourneyScreen({ journey, screen, title, lead, aside, children }: Props) {
  const { language, problems } = journey;
  const { write, errors } = copy(language);
  const now = screens.indexOf(screen) + 1;
  const before = screens[now - 2];
  return (
    <Page language={language} path={screenPath(language, screen).slice(3)}>
      <SplitLayout
        head={
          <>
            {before && (
              <p className="back">
                <a href={screenPath(language, before)}>{write.back}</a>
              </p>
            )}
            <ErrorSummary title={errors.summary} problems={problems} />
            {journey.state === 'open' && <p className="step">{write.step(now, screens.length)}</p>}
            <h1>{title}</h1>
            {lead && <p className="lead">{lead}</p>}
          </>
        }
        aside={aside}
      >
        {children}
      </SplitLayout>
    </Page>
  );
}

/** Title and the rest of a screen; only the first one may be listed by search engines. */
export async function journeyMetadata(
  params: Promise<{ lang: string }>,
  screen: Screen,
): Promise<Metadata> {
  const { language, problems } = await readJourney((await params).lang);
  const { write } = copy(language);
  return pageMetadata({
    language,
    path: screenPath(language, screen).slice(3),
    title: write[screen].title,
    description: write.description,
    listed: screen === 'address',
    problem: problems.length > 0,
  });
}
