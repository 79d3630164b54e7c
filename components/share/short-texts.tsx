import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import {
  type ShareLength,
  sharedAddress,
  shareLimits,
  shareText,
} from '@/lib/campaign/share-texts';
import { env } from '@/lib/platform/env';
import { TextToCopy } from '../self-send/text-to-copy';

/** One text for each length that networks take, with the address at its end. */
export async function ShortTexts({ language }: { language: Language }) {
  const { share } = copy(language);
  const { edition } = await readCampaign();
  const address = sharedAddress(env().SITE_URL, language);
  return Object.keys(shareLimits).map((length) => (
    <TextToCopy
      key={length}
      language={language}
      id={`text-${length}`}
      label={share.textFor(share.networks[length as ShareLength])}
      text={`${shareText(edition, language, length as ShareLength)} ${address}`}
      rows={length === 'long' ? 8 : 4}
    />
  ));
}
