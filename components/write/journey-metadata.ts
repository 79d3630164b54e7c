import type { Metadata } from 'next';
import { pageMetadata } from '@/components/page/page-metadata';
import { copy } from '@/lib/campaign/copy';
import { type Screen, screenPath } from '@/lib/messages/journey';
import { readJourney } from './read-journey';

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
