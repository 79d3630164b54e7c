import { Paper } from '@/components/self-send/paper';
import { PostAddress } from '@/components/self-send/post-address';
import { PrintWords } from '@/components/self-send/print-words';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { linesAround, sizeFor } from '@/lib/receipts/self-send/type-size';
import type { SelfSend } from './read-self-send';

type Props = {
  language: Language;
  chamber: 'house' | 'senate';
  unlocked: NonNullable<SelfSend['unlocked']>;
};

/** The letter as the printer gives it out; of the whole page it alone is printed. */
export function SelfSendPaper({ language, chamber, unlocked }: Props) {
  const words = copy(language).selfSend.paper;
  const { message, letter, address } = unlocked;
  const long = !sizeFor(letter.body, linesAround(letter));
  return (
    <section className="text" aria-labelledby="paper">
      <div className="screen">
        <h2 id="paper">{words.title}</h2>
        <PostAddress language={language} letter={letter} chamber={chamber} address={address} />
        <PrintWords language={language} long={long} />
        <p>{words.sign}</p>
      </div>
      <Paper language={message.language} letter={letter} />
    </section>
  );
}
