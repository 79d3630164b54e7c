import './campaign.css';
import type { ReactNode } from 'react';
import { FactList, When } from '@/components/staff/staff-parts';
import type { CampaignState } from '@/lib/campaign/campaign';
import { edition } from '@/lib/campaign/edition';
import { formatOpening } from '@/lib/campaign/opening-hours';
import { mailMode } from '@/lib/platform/env';
import { BILLS_PATH } from '@/lib/staff/campaign/bill-records';
import { reviewSentences } from '@/lib/staff/campaign/campaign-labels';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import { CAMPAIGN_PATH, type Topic, topicPath, topics } from '@/lib/staff/campaign/section-fields';

const names = Object.keys(topics) as Topic[];

/** Navigation between the campaign's pages. */
export function TopicMenu({ here }: { here?: Topic | 'overview' | 'bills' }) {
  const [version, ...others] = names.map((name) => ({
    name,
    path: topicPath(name),
    label: topics[name].label,
  }));
  const pages = [
    { name: 'overview', path: CAMPAIGN_PATH, label: 'Overview' },
    ...(version ? [version] : []),
    { name: 'bills', path: BILLS_PATH, label: 'Bills' },
    ...others,
  ];
  return (
    <nav className="topic-menu" aria-label="Campaign">
      <ul className="inline">
        {pages.map(({ name, path, label }) => (
          <li key={name}>
            <a href={path} aria-current={name === here ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const writingWords = {
  open: 'Open: messages are accepted',
  closed: 'Closed: messages are not accepted',
  outdated: 'Paused: the request is over, and no admin has accepted it',
};

/** Label of the version in force: "The 2026 law (automatic)", or the version that staff chose. */
function versionWords({ editionSetting, edition: shown }: CampaignState) {
  const { name } = edition(shown, 'en');
  return editionSetting === 'auto' ? `${name} (automatic)` : `${name} (chosen by staff)`;
}

/** Settings in force, by topic, and the person who last changed them. */
export function CampaignSummary({ staffSettings }: { staffSettings: StaffSettings }) {
  const { state, writing, last } = staffSettings;
  const { operatorName, limits, keepMessagesDays } = state.settings;
  const confirmed =
    state.confirmation === 'required' ? 'first confirmed by email' : 'not confirmed';
  const values: Record<Topic, ReactNode> = {
    version: versionWords(state),
    look: operatorName ?? 'No organization is named yet, so the site says it is a demo',
    review: `${reviewSentences[state.review]} Email addresses are ${confirmed}`,
    writing:
      state.opensAt && writing !== 'outdated'
        ? `Not open yet: messages are accepted from ${formatOpening(state.opensAt, 'en', state.settings.timeZone)}`
        : writingWords[writing],
    limits: `${limits.messages} messages an hour from one network. Personal data is kept ${keepMessagesDays} days`,
  };
  return (
    <>
      <ul className="topics">
        {names.map((name) => (
          <li key={name}>
            <h2>
              <a href={topicPath(name)}>{topics[name].label}</a>
            </h2>
            <p>{values[name]}</p>
            <p className="small">{topics[name].what}</p>
          </li>
        ))}
      </ul>
      <FactList
        facts={[
          [
            'Mode',
            mailMode() === 'live'
              ? 'Live: messages go to Congress'
              : 'Test mode: messages are saved on our server. Congress does not receive them',
          ],
          [
            'Last change',
            last && (
              <>
                <When at={last.at} />, by {last.actor}
              </>
            ),
          ],
        ]}
      />
    </>
  );
}

type Props = {
  /** Days in force, and the proposed number. */
  before: number;
  after: number;
  /** Messages whose personal data the next cleanup would delete with the new time. */
  erased: number;
};

/** Effect of a new retention time. */
export function RetentionEffect({ before, after, erased }: Props) {
  const many = erased === 1 ? '1 message' : `${erased.toLocaleString('en-US')} messages`;
  return (
    <>
      <p>It is kept {before === 1 ? '1 day' : `${before} days`} now.</p>
      {erased > 0 ? (
        <p className="staff-notice staff-refusal">
          With {after === 1 ? '1 day' : `${after} days`} the next cleanup deletes personal data from{' '}
          {many}. This cannot be undone.
        </p>
      ) : (
        <p className="staff-notice">With that time, the next cleanup deletes nothing.</p>
      )}
      {after > before && (
        <p>When people wrote, the privacy page said {before} days. Keep that promise.</p>
      )}
    </>
  );
}
