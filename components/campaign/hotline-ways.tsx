import { copy } from '@/lib/campaign/copy';
import { hotline } from '@/lib/campaign/hotline';
import type { Language } from '@/lib/campaign/languages';

/** Phone, text, and chat of the Hotline. */
export function HotlineWays({ language }: { language: Language }) {
  const { safety } = copy(language);
  return (
    <ul className="hotline-ways">
      <li>
        <a href={`tel:+${hotline.phone.replaceAll('-', '')}`}>{safety.call(hotline.phone)}</a>
      </li>
      <li>
        <a href={`sms:${hotline.textNumber}`}>
          {safety.text(hotline.textWord, hotline.textNumber)}
        </a>
      </li>
      <li>
        <a href={hotline.chat}>{safety.chat}</a>
      </li>
      <li>{safety.tty}</li>
      <li>{safety.emergency}</li>
    </ul>
  );
}
