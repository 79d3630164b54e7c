import { Bullets } from '@/components/campaign/text-parts';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import type { PrivacyRow } from '@/lib/campaign/copy/en/pages';
import type { Language } from '@/lib/campaign/languages';
import { geocodersInUse } from '@/lib/lookup/geocoders/chosen-geocoder';
import { env, mailMode } from '@/lib/platform/env';
import { gatewayChambers, gatewayOf } from '@/lib/platform/gateway-settings';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, description } = copy(language).privacy;
  return pageMetadata({ language, path: '/privacy', title, description });
}

/**
 * Privacy page: what is stored, why, for how long, and who receives it, with this site's settings.
 */
export default async function Privacy(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { privacy, site, selfSend } = copy(language);
  const { keepMessagesDays, operator: runs } = (await readCampaign()).settings;
  const asked = {
    none: [privacy.noGeocoder],
    census: [privacy.geocoder],
    censusAndGeocodio: [privacy.geocoder, privacy.geocodio],
  }[geocodersInUse()];
  const located = [
    privacy.location,
    ...(geocodersInUse() === 'none' ? [] : [privacy.locationAsked]),
  ];
  const isTestSystem = gatewayChambers.some((each) => gatewayOf(each, env())?.testMode);
  const testNote =
    mailMode() === 'capture' ? privacy.whoCapture : isTestSystem && privacy.whoTestSystem;
  const { read, lookup, call, draft, after } = privacy.rows;
  const message = { ...privacy.message, long: privacy.message.long(keepMessagesDays) };
  const rows = { read, lookup, call, draft, message, after };
  return (
    <Page language={language} path="/privacy">
      <div className="hung text">
        <h1>{privacy.title}</h1>
        <p className="lead">{privacy.lead}</p>
        {testNote && <p className="caution">{testNote}</p>}
      </div>
      <PrivacyTable language={language} rows={rows} />
      <div className="hung text">
        <h2>{privacy.moreTitle}</h2>
        <Bullets items={[...privacy.more, selfSend.privacy]} />
        <h2>{privacy.geocoderTitle}</h2>
        <Bullets items={[...asked, ...located]} />
        <h2>{privacy.earlierTitle}</h2>
        <p>{privacy.earlier}</p>
        <h2>{privacy.backupsTitle}</h2>
        <p>
          {privacy.backups} {runs && privacy.askBackups}
        </p>
        <h2>{privacy.operatorTitle}</h2>
        <p>{runs ? privacy.operator(runs.name, runs.address) : privacy.nobody}</p>
        {runs && <p>{`${site.contact} ${runs.contact}`}</p>}
      </div>
    </Page>
  );
}

type PrivacyTableProps = {
  language: Language;
  rows: Record<keyof ReturnType<typeof copy>['privacy']['topics'], PrivacyRow>;
};

function PrivacyTable({ language, rows }: PrivacyTableProps) {
  const { columns, title, topics } = copy(language).privacy;
  return (
    <table className="stacked" aria-label={title}>
      <thead>
        <tr>
          {Object.values(columns).map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(Object.keys(topics) as (keyof typeof topics)[]).map((topic) => (
          <tr key={topic}>
            <th scope="row">{topics[topic]}</th>
            <td data-label={columns.what}>{rows[topic].what}</td>
            <td data-label={columns.why}>{rows[topic].why}</td>
            <td data-label={columns.long}>{rows[topic].long}</td>
            <td data-label={columns.who}>{rows[topic].who}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
