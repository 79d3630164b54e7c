import { Bullets } from '@/components/campaign/text-parts';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';

import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { geocodersInUse } from '@/lib/lookup/geocoders/chosen-geocoder';
import { mailMode } from '@/lib/platform/env';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, description } = copy(language).privacy;
  return pageMetadata({ language, path: '/privacy', title, description });
}

/** What is kept and who gets it, with this site's own settings. */
export default async function Privacy(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { privacy, site, selfSend } = copy(language);
  const { keepMessagesDays, operator: runs } = (await readCampaign()).settings;
  const asked = {
    none: [privacy.noGeocoder],
    census: [privacy.geocoder, privacy.remembered],
    censusAndGeocodio: [privacy.geocoder, privacy.geocodio, privacy.remembered],
  }[geocodersInUse()];
  const writing = [privacy.message(keepMessagesDays), privacy.newsletter];
  const who = mailMode() === 'capture' ? [privacy.whoCapture, ...privacy.who] : privacy.who;
  return (
    <Page language={language} path="/privacy">
      <div className="text">
        <h1>{privacy.title}</h1>
        <p className="lead">{privacy.lead}</p>
        <h2>{privacy.readingTitle}</h2>
        <Bullets items={[...privacy.reading, selfSend.privacy]} />
        <h2>{privacy.lookupTitle}</h2>
        <Bullets items={[...privacy.lookup, ...asked]} />
        <h2>{privacy.writingTitle}</h2>
        <Bullets items={[privacy.draft, privacy.deviceCopy, ...writing]} />
        <h2>{privacy.whoTitle}</h2>
        <Bullets items={who} />
        <h2>{privacy.earlierTitle}</h2>
        <p>{privacy.earlier}</p>
        <p>{privacy.mails}</p>
        <h2>{privacy.backupsTitle}</h2>
        <p>{privacy.backups}</p>
        <h2>{privacy.operatorTitle}</h2>
        <p>{runs ? privacy.operator(runs.name, runs.address) : privacy.nobody}</p>
        {runs && <p>{`${site.contact} ${runs.contact}`}</p>}
      </div>
    </Page>
  );
}
