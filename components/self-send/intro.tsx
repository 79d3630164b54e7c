import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { DistrictId } from '@/lib/lookup/district';
import { type AnyOffice, isVacantOffice } from '@/lib/offices/offices';
import { PrintWords } from './print-words';
import { TextToCopy } from './text-to-copy';

type Props = {
  language: Language;
  district: DistrictId;
  text: { subject: string; body: string };
  offices: AnyOffice[];
  long: boolean;
};

/** What this page keeps of the visitor (nothing), the letter, and the offices to choose from. */
export function SelfSendIntro({ language, district, text, offices, long }: Props) {
  const words = copy(language).selfSend;
  const filled = offices.flatMap((office) => (isVacantOffice(office) ? [] : [office]));
  return (
    <div className="text screen">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p>
        {words.stays} <strong>{district.replace('-', '\u2011')}</strong>.{' '}
        <a href={`/${language}/lookup`}>{words.again}</a>
      </p>
      <h2>{words.text.title}</h2>
      <p>{words.text.take}</p>
      <p className="needs-script">{words.text.editable}</p>
      <TextToCopy
        language={language}
        id="subject"
        label={words.text.subject}
        text={text.subject}
        rows={2}
        shownAs="paper-subject"
      />
      <TextToCopy
        language={language}
        id="message"
        label={words.text.message}
        text={text.body}
        rows={18}
        shownAs="paper-body"
      />
      <h2>{words.offices.title}</h2>
      <PrintWords language={language} all long={long} />
      <nav aria-label={words.offices.title}>
        <p>{words.offices.choose}</p>
        <ul className="inline">
          {filled.map(({ seat, name }) => (
            <li key={seat}>
              <a href={`#${seat}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
