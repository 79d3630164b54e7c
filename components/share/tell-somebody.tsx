import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { sharedAddress, shareText } from '@/lib/campaign/share-texts';
import { env } from '@/lib/platform/env';

type Props = {
  language: Language;
  /** Where the short texts are; left out on their own page. */
  more?: boolean;
};

/**
 * Ways to pass the first page on, none of which asks a network for anything. The page one is on may
 * be private, so its own address is never among them.
 */
export async function ShareLinks({ language, more = true }: Props) {
  const { share, selfSend } = copy(language);
  const { edition } = await readCampaign();
  const address = sharedAddress(env().SITE_URL, language);
  const mail = {
    subject: share.mailSubject,
    body: `${shareText(edition, language, 'long')}\n\n${address}`,
  };
  const query = Object.entries(mail).map(([key, text]) => `${key}=${encodeURIComponent(text)}`);
  return (
    <>
      <p>{share.lead}</p>
      <p className="actions">
        <a className="button quiet" href={`mailto:?${query.join('&')}`}>
          {share.mail}
        </a>
        <button
          className="quiet on-device"
          type="button"
          data-share={shareText(edition, language, 'short')}
          data-address={address}
        >
          {share.device}
        </button>
      </p>
      <p className="one-line">
        {share.address}{' '}
        <strong
          className="anywhere"
          data-copy={selfSend.copy.button}
          data-copy-what={share.addressWhat}
          data-copied={selfSend.copy.copied}
          data-not-copied={selfSend.copy.notCopied}
        >
          {address}
        </strong>
      </p>
      {more && (
        <p>
          <a href={`/${language}/share`}>{share.more}</a>
        </p>
      )}
      <p className="small">{share.safety}</p>
      <script src="/copy.js" defer data-site="" />
      <script src="/share.js" defer data-site="" />
    </>
  );
}
