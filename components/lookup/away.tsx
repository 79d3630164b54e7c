import { Paragraphs } from '@/components/campaign/paragraphs';
import { copy } from '@/lib/campaign/copy';
import { LookupForm } from './lookup-form';
import type { Lookup } from './read-lookup';

type Props = { lookup: Lookup; reason: 'military' | 'freely_associated' };

/** Mail goes there, but no member of Congress is elected there. */
export function Away({ lookup, reason }: Props) {
  const words = copy(lookup.language).lookup.away[reason];
  return (
    <>
      <div className="text">
        <h1>{words.title}</h1>
        <Paragraphs text={words.text} />
      </div>
      <LookupForm lookup={lookup} />
    </>
  );
}
