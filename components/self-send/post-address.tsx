import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { PostalAddress } from '@/lib/offices/postal-address';
import type { PrintedLetter } from '@/lib/receipts/self-send/printed-letter';

type Props = {
  language: Language;
  letter: PrintedLetter;
  chamber: 'house' | 'senate';
  address: PostalAddress;
};

/** Where the letter on paper goes, and what we do not know of it. */
export function PostAddress({ language, letter, chamber, address }: Props) {
  const { selfSend, write } = copy(language);
  const { goesTo, noRoom } = selfSend.paper;
  return (
    <>
      <p>{goesTo}</p>
      <address lang="en">{letter.to.join('\n')}</address>
      {!address.building && <p className="small">{noRoom(write.message.chamber[chamber])}</p>}
    </>
  );
}
