import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

type Props = {
  language: Language;
  id: string;
  label: string;
  text: string;
  rows: number;
  /** The class of what shows this text on paper, where a script may let it be changed. */
  shownAs?: string;
};

/**
 * Text to select and copy; with scripts it gets a button that does so. It has no name and stands in
 * no form: nothing of it is ever sent.
 */
export function TextToCopy({ language, id, label, text, rows, shownAs }: Props) {
  const words = copy(language).selfSend.copy;
  return (
    <div className="field to-copy">
      <label htmlFor={id}>{label}</label>
      <textarea
        className="input"
        id={id}
        readOnly
        rows={rows}
        dir="auto"
        autoComplete="off"
        // Some browsers send what is typed to a spelling service.
        spellCheck={false}
        defaultValue={text}
        data-copy={words.text}
        data-copied={words.copied}
        data-not-copied={words.notCopied}
        data-shown-as={shownAs}
      />
    </div>
  );
}
