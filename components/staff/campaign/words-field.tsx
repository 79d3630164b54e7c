import { TextArea } from '@/components/form/text-area';
import type { Language } from '@/lib/campaign/languages';
import type { WordingField } from '@/lib/campaign/wording';
import { fieldHint, fieldRows, keyWords } from '@/lib/staff/campaign/wording-labels';

type Props = {
  language: Language;
  field: WordingField;
  text: string;
  /** What the draft says by now, where somebody saved it meanwhile. */
  stored: string;
  problems: { field: string; sentence: string }[];
};

/** One field in one language. */
export function WordsField({ language, field, text, stored, problems }: Props) {
  const name = `${language}-${field}` as const;
  const words = {
    ...{ name, label: keyWords[name], hint: fieldHint(field), defaultValue: text },
    error: problems.find((problem) => problem.field === name)?.sentence,
    errorLabel: 'Error:',
  };
  return (
    <div>
      <TextArea {...words} rows={fieldRows[field]} />
      {text !== stored && (
        <details open>
          <summary>
            What is stored <span className="hidden">for {keyWords[name]}</span>
          </summary>
          <p className="written" lang={language}>
            {stored || 'Nothing'}
          </p>
        </details>
      )}
    </div>
  );
}
