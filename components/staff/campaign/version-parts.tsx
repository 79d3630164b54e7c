import { Paragraphs } from '@/components/campaign/text-parts';
import { TextArea } from '@/components/form/text-area';
import { isOver, openEdition } from '@/lib/campaign/act-record';
import { editionInForce } from '@/lib/campaign/campaign-edition';
import {
  type Edition,
  type EditionName,
  type EditionSetting,
  edition,
  editionNames,
} from '@/lib/campaign/edition';
import { type Language, languages } from '@/lib/campaign/languages';
import { mailMode } from '@/lib/platform/env';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import { topicPath } from '@/lib/staff/campaign/topics';
import { wordsPath } from '@/lib/staff/campaign/wording-form';
import { languageLabels } from '@/lib/staff/labels';
import { SectionForm, type SectionFormState } from './section-form';
import './campaign.css';

/** Every version, which of them visitors see, and the way to change that. */
export function VersionSection(asked: SectionFormState) {
  const { staffSettings } = asked;
  const { state } = staffSettings;
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
        {editionNames.map((name) => (
          <li key={name}>
            <VersionCard name={name} staffSettings={staffSettings} />
          </li>
        ))}
      </ul>
    </>
  );
}

const choosePath = (to: EditionSetting) => `/staff/campaign/choose?to=${to}`;

type VersionCardProps = { name: EditionName; staffSettings: StaffSettings };

/** One version: its headlines and request, and what can be done with it. */
async function VersionCard({ name, staffSettings }: VersionCardProps) {
  const { state } = staffSettings;
  const title = edition(name, 'en').name;
  const number = state.wordings[name];
  const shown = await readTexts(name, staffSettings);
  return (
    <article className="edition" aria-labelledby={`edition-${name}`}>
      <h2 id={`edition-${name}`}>
        {title} {state.edition === name && <span className="status status-accepted">In force</span>}
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

const readTexts = (name: EditionName, { state }: StaffSettings) =>
  Promise.all(
    languages.map(async (language) => ({
      language,
      words: await editionInForce(name, language, state),
    })),
  );

type ChooseVersionProps = { staffSettings: StaffSettings; to: EditionSetting };

/** Both versions side by side, and the button that changes the public one. */
export async function ChooseVersion({ staffSettings, to }: ChooseVersionProps) {
  const { state, version } = staffSettings;
  const next = to === 'auto' ? openEdition(new Date()) : to;
  const title = edition(next, 'en').name;
  return (
    <>
      <h1>{to === 'auto' ? 'Choose the version automatically?' : `Change to: ${title}?`}</h1>
      <p>
        {next === state.edition
          ? 'Visitors see the same version as now.'
          : 'Every public page, call script, and new message uses the new version at once. Messages that were already written stay as they are.'}{' '}
        {to === 'auto' && 'From then on the site follows the status of the bills.'}
      </p>
      {isOver(next, new Date()) && (
        <p className="staff-notice staff-refusal">
          {title} asks for something that is over. A live site sends no one to an office with it
          until an admin accepts that with a reason.
        </p>
      )}
      <SectionForm section="edition" version={version} button={`Yes, change to: ${title}`}>
        <input type="hidden" name="edition" value={to} />
      </SectionForm>
      <p>
        <a href={topicPath('version')}>Leave it as it is</a>
      </p>
      <SideBySide staffSettings={staffSettings} next={next} />
    </>
  );
}

type SideBySideProps = { staffSettings: StaffSettings; next: EditionName };

async function SideBySide({ staffSettings, next }: SideBySideProps) {
  const { edition: now } = staffSettings.state;
  const [before, after] = await Promise.all([
    readTexts(now, staffSettings),
    readTexts(next, staffSettings),
  ]);
  return (
    <div className="wording-pair">
      <VersionTexts title={`Now: ${edition(now, 'en').name}`} texts={before} />
      <VersionTexts title={`After: ${edition(next, 'en').name}`} texts={after} />
    </div>
  );
}

type VersionTextsProps = { title: string; texts: { language: Language; words: Edition }[] };

/** What visitors read first and what offices are asked, in the order of the landing page. */
export function VersionTexts({ title, texts }: VersionTextsProps) {
  return (
    <section className="edition" aria-label={title}>
      <h2>{title}</h2>
      {texts.map(({ language, words }) => (
        <div className="edition-words" key={language}>
          <h3>{languageLabels[language]}</h3>
          <dl lang={language}>
            <Named name="Headline" text={[words.headline]} />
            <Named name="Under the headline" text={words.lead} />
            <Named name="Ask" text={[words.ask, words.whyNow]} />
            <Named name="Call script" text={words.script.house} />
            <Named name="Subject" text={[words.subject]} />
            <Named name="Message" text={words.letter} />
          </dl>
        </div>
      ))}
    </section>
  );
}

function Named({ name, text }: { name: string; text: readonly string[] }) {
  return (
    <div>
      <dt lang="en">{name}</dt>
      <dd>
        <Paragraphs text={text} />
      </dd>
    </div>
  );
}

/** The edition in force asks for something that is over: whether it may still go to offices. */
function OutdatedForm({ staffSettings, typed, errorOf }: SectionFormState) {
  const { state, set, version } = staffSettings;
  const accepted = state.outdatedAccepted === state.edition;
  const live = mailMode() === 'live';
  return (
    <div className="staff-review">
      <p className="staff-notice staff-refusal">
        {accepted
          ? `This version asks for something that is over. An admin accepted that: ${set.outdatedReason ?? ''}`
          : `This version asks for something that is over. ${live ? 'The site sends no one to an office with it' : 'In test mode everything shows. A live site sends no one to an office with it'}: no messages, scripts, meeting requests, send-it-yourself pages, share texts, or embedded form. An admin can accept it with a reason.`}
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
