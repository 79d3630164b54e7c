import type { ReactNode } from 'react';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { Moment } from './moment';

type Words = ReturnType<typeof copy>['personalData']['record'];
type Value = string | number | boolean | Date | string[] | null;

type Props = { language: Language; values: Partial<Record<keyof Words['fields'], Value>> };

const CODED = ['certainty', 'channel', 'channelReason', 'failure'];

/** A code in words; one of another version stays as it is. */
export function codeInWords(code: string, language: Language): string {
  const words: Record<string, string> = copy(language).personalDataCodes;
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

/** What is held, a line each; what is empty is said to be. */
export function PersonalDataFields({ language, values }: Props) {
  const words = copy(language).personalData.record;
  return (
    <dl className="facts held">
      {Object.entries(values).map(([field, value]) => (
        <div key={field}>
          <dt>{words.fields[field as keyof Words['fields']]}</dt>
          <dd dir="auto">{shown(inWords(field, value, language), words, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

function inWords(field: string, value: Value, language: Language): Value {
  if (Array.isArray(value)) return value.map((code) => codeInWords(code, language));
  return CODED.includes(field) && typeof value === 'string' ? codeInWords(value, language) : value;
}

function shown(value: Value, words: Words, language: Language): ReactNode {
  if (value === null || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value instanceof Date) return <Moment at={value} language={language} />;
  if (Array.isArray(value)) return value.join(', ') || words.nothing;
  return String(value);
}
