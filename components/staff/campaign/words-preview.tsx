import { Landing } from '@/components/campaign/landing';
import { CallScript } from '@/components/lookup/call-script';
import '@/components/lookup/lookup.css';
import { RecordLine } from '@/components/page/record-line';
import { OfferedLetter } from '@/components/write/offered-letter';
import type { Edition, EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import './campaign.css';

type Props = { name: EditionName; language: Language; words: Edition };

/** Nobody's offices. */
const offices = [
  { name: 'Example Representative', chamber: 'house', state: 'TX' },
  { name: 'Example Senator', chamber: 'senate', state: 'TX' },
] as const;

/** The landing page, the offered letter and the scripts, made by the public pages' own parts. */
export function WordsPreview({ name, language, words }: Props) {
  const journey = { language, typed: (_: string, offered = '') => offered, error: () => undefined };
  return (
    <div className="wording-preview" lang={language}>
      <RecordLine language={language} edition={name} />
      <Landing language={language} words={words} sent={0} />
      <OfferedLetter journey={journey} offered={words} />
      {offices.flatMap((office) =>
        [false, true].map((carriedIt) => (
          <CallScript
            key={`${office.chamber} ${carriedIt}`}
            {...{ language, office, carriedIt }}
            edition={words}
            town={undefined}
            open
          />
        )),
      )}
    </div>
  );
}
