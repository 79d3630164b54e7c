import { findEndedAsk } from '@/components/campaign/ended-ask';
import { TextToCopy } from '@/components/self-send/self-send-parts';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Operator } from '@/lib/campaign/settings';
import {
  frameCode,
  linkCode,
  type ShareLength,
  sharedAddress,
  shareLimits,
  shareText,
} from '@/lib/campaign/share-texts';
import { env } from '@/lib/platform/env';

type OwnSiteProps = { language: Language; runs?: Operator };

/** Code for an organization's own page: a link, or the start form in a frame. */
export function OwnSite({ language, runs }: OwnSiteProps) {
  const { share, site } = copy(language);
  const { SITE_URL } = env();
  return (
    <section className="hung-part" aria-labelledby="own-site">
      <h2 id="own-site">{share.ownSiteTitle}</h2>
      <h3>{share.buttonTitle}</h3>
      <p>{share.buttonText}</p>
      <TextToCopy
        language={language}
        id="link-code"
        copy={share.copyCode}
        label={share.buttonCode}
        text={linkCode(SITE_URL, language, share.buttonWords)}
        rows={3}
      />
      <h3>{share.frameTitle}</h3>
      <p>{share.frameText}</p>
      <p>
        {share.frameLeave} {runs ? `${site.contact} ${runs.contact}.` : share.frameNoOne}
      </p>
      <TextToCopy
        language={language}
        id="frame-code"
        copy={share.copyCode}
        label={share.frameCode}
        text={frameCode(SITE_URL, language, share.frameName)}
        rows={5}
      />
    </section>
  );
}

/** One text for each length that social networks accept, with the address at its end. */
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

type ShareLinksProps = {
  language: Language;
  /** Link to the short texts; omitted on their own page. */
  more?: boolean;
};

/**
 * Ways to share the home page without a request to a social network. The current page may be
 * private, so its own URL is never shared.
 */
export async function ShareLinks({ language, more = true }: ShareLinksProps) {
  const { share, selfSend } = copy(language);
  const { edition } = await readCampaign();
  const address = sharedAddress(env().SITE_URL, language);
  const brief = encodeURIComponent(`${shareText(edition, language, 'brief')} ${address}`);
  const mail = {
    subject: share.mailSubject,
    body: `${shareText(edition, language, 'long')}\n\n${address}`,
  };
  const query = Object.entries(mail).map(([key, text]) => `${key}=${encodeURIComponent(text)}`);
  return (
    <>
      <p className="caution">{share.safety}</p>
      <p>{share.lead}</p>
      <p className="share-ways">
        <a className="button quiet" href={`sms:?&body=${brief}`}>
          {share.text}
        </a>
        <a className="button quiet" href={`https://wa.me/?text=${brief}`}>
          {share.whatsApp}
        </a>
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
      <script src="/copy.js" defer data-site="" />
      <script src="/share.js" defer data-site="" />
    </>
  );
}

/** Share section at the end of a page about another subject. */
export async function ShareSection({ language }: { language: Language }) {
  if (await findEndedAsk()) return null;
  return (
    <section className="tell" aria-labelledby="tell">
      <h2 id="tell">{copy(language).share.title}</h2>
      <ShareLinks language={language} />
    </section>
  );
}
