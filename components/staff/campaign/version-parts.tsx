import { Select, TextArea } from '@/components/form/fields';
import { isOver } from '@/lib/campaign/act-record';
import {
  type EditionName,
  type EditionSetting,
  edition,
  editionNames,
} from '@/lib/campaign/edition';
import { mailMode } from '@/lib/platform/env';
import { listDraftVersions } from '@/lib/staff/campaign/read-history';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import { wordsPath } from '@/lib/staff/campaign/wording-form';
import { SectionForm, type SectionFormState } from './section-form';
import { readTexts } from './version-compare';
import './campaign.css';

/** List of versions, with the one that visitors see and the forms to change it. */
export async function VersionSection(asked: SectionFormState) {
  const { staffSettings } = asked;
  const { state } = staffSettings;
  const drafts = await listDraftVersions();
  return (
    <>
      {isOver(state.edition, new Date()) && <OutdatedForm {...asked} />}
      <p>
        {state.editionSetting === 'auto'
          ? 'Automatic: the site shows the version whose request Congress can still act on. Choose one below to keep it, whatever happens.'
          : 'Staff chose this version, so the site does not switch by itself.'}{' '}
        {state.editionSetting !== 'auto' && <a href={choosePath('auto')}>Choose automatically</a>}
      </p>
      <ul className="editions">
        {editionNames().map((name) => (
          <li key={name}>
            <VersionCard name={name} staffSettings={staffSettings} />
          </li>
        ))}
      </ul>
      {drafts.length > 0 && (
        <section aria-labelledby="drafts">
          <h2 id="drafts">Versions not published yet</h2>
          <ul>
            {drafts.map(({ name, title }) => (
              <li key={name}>
                <a href={wordsPath(name)}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NewVersion />
    </>
  );
}

/** Form that creates a new version as a copy of an existing one. */
function NewVersion() {
  const options = editionNames().map((name) => ({ value: name, label: edition(name, 'en').name }));
  return (
    <section aria-labelledby="new-version">
      <h2 id="new-version">New version</h2>
      <p>
        For another bill, or another request. It begins as a copy that only admins see. You change
        its bills and every text in both languages, look at the preview, and publish it.
      </p>
      <form method="post" action="/staff/campaign/versions/make">
        <Select
          name="from"
          label="Copy from"
          options={options.toReversed()}
          defaultValue={options.at(-1)?.value}
        />
        <button className="quiet" type="submit">
          Make a new version
        </button>
      </form>
    </section>
  );
}

const choosePath = (to: EditionSetting) => `/staff/campaign/choose?to=${to}`;

type VersionCardProps = { name: EditionName; staffSettings: StaffSettings };

/** Card of one version: its headlines, its request, and the possible actions. */
async function VersionCard({ name, staffSettings }: VersionCardProps) {
  const { state } = staffSettings;
  const title = edition(name, 'en').name;
  const number = state.wordings[name];
  const shown = await readTexts(name, staffSettings);
  return (
    <article className="edition" aria-labelledby={`edition-${name}`}>
      <h2 id={`edition-${name}`}>
        {title} {state.edition === name && <span className="status status-accepted">In use</span>}
      </h2>
      {isOver(name, new Date()) && (
        <p className="staff-notice staff-refusal">
          It asks for something that is over. Its bills are no longer before Congress, and its pages
          say so.
        </p>
      )}
      {shown.map(({ language, words }) => (
        <div key={language} lang={language}>
          <p>
            <strong>{words.headline}</strong>
          </p>
          <p>{words.ask}</p>
        </div>
      ))}
      <p className="small">{number ? `Wording ${number}, by staff.` : 'The original wording.'}</p>
      <ul className="inline">
        {state.edition !== name && (
          <li>
            <a className="button quiet" href={choosePath(name)}>
              Change to: {title}
            </a>
          </li>
        )}
        <li>
          <a href={wordsPath(name)}>
            Edit the wording <span className="hidden">of {title}</span>
          </a>
        </li>
      </ul>
    </article>
  );
}

/**
 * Form shown if the edition in force asks for something that is over. It sets whether the edition
 * may still be sent to offices.
 */
function OutdatedForm({ staffSettings, typed, errorOf }: SectionFormState) {
  const { state, set, version } = staffSettings;
  const accepted = state.outdatedAccepted === state.edition;
  const live = mailMode() === 'live';
  return (
    <div className="staff-review">
      <p className="staff-notice staff-refusal">
        {accepted
          ? `This version asks for something that is over. An admin accepted that: ${set.outdatedReason ?? ''}`
          : `This version asks for something that is over. ${live ? 'The site does not send anyone to an office with it' : 'In test mode, writing can be tried, and nothing reaches an office. The site does not send anyone to an office with it'}: no messages, scripts, meeting requests, send-it-yourself pages, share texts, or embedded form. An admin can accept it with a reason.`}
      </p>
      <SectionForm
        section="outdated"
        version={version}
        button={accepted ? 'Stop accepting it' : 'Accept it with this reason'}
        quiet
      >
        <input type="hidden" name="of" value={state.edition} />
        <input type="hidden" name="accept" value={accepted ? 'no' : 'yes'} />
        {!accepted && (
          <TextArea
            name="outdatedReason"
            label="Why should this request still go to offices?"
            hint="The audit log keeps it."
            rows={2}
            defaultValue={typed('outdatedReason')}
            {...errorOf('outdatedReason')}
          />
        )}
      </SectionForm>
    </div>
  );
}
