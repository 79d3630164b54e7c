import { copy } from '@/lib/campaign/copy';
import { frameCode, linkCode } from '@/lib/campaign/embed-code';
import type { Language } from '@/lib/campaign/languages';
import type { Operator } from '@/lib/campaign/settings';
import { env } from '@/lib/platform/env';
import { TextToCopy } from '../self-send/text-to-copy';

type Props = { language: Language; runs?: Operator };

/** What an organization copies into a page of its own: a link, or the start form in a frame. */
export function OwnSite({ language, runs }: Props) {
  const { share, site } = copy(language);
  const { SITE_URL } = env();
  return (
    <section aria-labelledby="own-site">
      <h2 id="own-site">{share.ownSiteTitle}</h2>
      <h3>{share.buttonTitle}</h3>
      <p>{share.buttonText}</p>
      <TextToCopy
        language={language}
        id="link-code"
        label={share.buttonCode}
        text={linkCode(SITE_URL, language, share.buttonWords)}
        rows={3}
      />
      <h3>{share.frameTitle}</h3>
      <p>{share.frameText}</p>
      <p>
        {share.frameLeave} {runs && `${site.contact} ${runs.contact}.`}
      </p>
      <TextToCopy
        language={language}
        id="frame-code"
        label={share.frameCode}
        text={frameCode(SITE_URL, language, share.frameName)}
        rows={5}
      />
    </section>
  );
}
