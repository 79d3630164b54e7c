import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

type Props = {
  language: Language;
  /** All letters of the page, or the one that there is. */
  all?: boolean;
  /** The text takes more than one page. A script may say otherwise once it is changed. */
  long: boolean;
};

/** How to get the letter on paper: in words, and with scripts also by a button. */
export function PrintWords({ language, all = false, long }: Props) {
  const words = copy(language).selfSend.paper;
  return (
    <>
      <p data-print={all ? words.buttonAll : words.button}>{all ? words.printAll : words.print}</p>
      <p className="small">{words.slower}</p>
      <p className="small" data-long="" hidden={!long}>
        {words.long}
      </p>
    </>
  );
}
