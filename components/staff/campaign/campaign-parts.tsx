import { FactList } from '@/components/staff/facts';
import { When } from '@/components/staff/when';
import { isOver } from '@/lib/campaign/act-record';
import type { CampaignState } from '@/lib/campaign/campaign';
import { type Edition, type EditionName, edition, editionNames } from '@/lib/campaign/edition';
import { mailMode } from '@/lib/platform/env';
import { reviewLabels } from '@/lib/staff/campaign/campaign-labels';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import { languageLabels } from '@/lib/staff/labels';
import { SectionForm, type SectionFormState } from './section-form';
import './campaign.css';

import { Paragraphs } from '@/components/campaign/text-parts';
import { TextArea } from '@/components/form/text-area';
import { editionInForce } from '@/lib/campaign/campaign-edition';
import { type Language, languages } from '@/lib/campaign/languages';

const writingWords = {
  open: 'Open',
  closed: 'Closed',
  outdated: 'Paused: the request is over, and no admin has accepted it',
};

/** "The 2026 law (automatic)", or the version that staff chose. */
function versionWords({ editionSetting, edition: shown }: CampaignState) {
  const { name } = edition(shown, 'en');
  return editionSetting === 'auto' ? `${name} (automatic)` : `${name} (chosen by staff)`;
}

/** State of the campaign at a glance. */
export function CampaignSummary({ staffSettings }: { staffSettings: StaffSettings }) {
  const { state, writing, last } = staffSettings;
  const live = mailMode() === 'live';
  return (
    <FactList
      facts={[
        ['Campaign version', versionWords(state)],
        ['Writing', writingWords[writing]],
        ['Read before it leaves', reviewLabels[state.review]],
        ['Email address confirmed', state.confirmation === 'required' ? 'Yes, first' : 'No'],
        ['Mail', live ? 'Live: letters leave this machine' : 'Captured on this machine'],
        [
          'Changed last',
          last && (
            <>
              <When at={last.at} />, by {last.actor}
            </>
          ),
        ],
      ]}
    />
  );
}

/** Both editions next to each other, and the button that switches between them. */
export function EditionChoice(asked: SectionFormState) {
  const { state } = asked.staffSettings;
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">What the campaign asks</h2>
      {isOver(state.edition, new Date()) && <OutdatedForm {...asked} />}
      <AutomaticChoice staffSettings={asked.staffSettings} />
      <div className="editions">
        {editionNames.map((name) => (
          <EditionCard key={name} name={name} staffSettings={asked.staffSettings} />
        ))}
      </div>
    </section>
  );
}

/** Whether the version follows the record of the Act, and the button that lets it. */
function AutomaticChoice({ staffSettings }: { staffSettings: StaffSettings }) {
  const { state, version } = staffSettings;
  if (state.editionSetting === 'auto') {
    return (
      <p>
        The site shows the version whose request Congress can still act on. Choose one below to keep
        it, whatever happens.
      </p>
    );
  }
  return (
    <>
      <p>Staff chose this version, so the site does not switch by itself.</p>
      <SectionForm section="edition" version={version} button="Choose automatically">
        <input type="hidden" name="edition" value="auto" />
      </SectionForm>
    </>
  );
}

type EditionCardProps = { name: EditionName; staffSettings: StaffSettings };

/** Edition with the wording in force, in both languages. */
export async function EditionCard({ name, staffSettings }: EditionCardProps) {
  const { state, version } = staffSettings;
  const chosen = state.edition === name;
  const title = edition(name, 'en').name;
  const number = state.wordings[name];
  const words = await Promise.all(
    languages.map(async (language) => ({
      language,
      words: await editionInForce(name, language, state),
    })),
  );
  return (
    <article className="edition" aria-labelledby={`edition-${name}`}>
      <h3 id={`edition-${name}`}>
        {title} {chosen && <span className="status status-accepted">In force</span>}
      </h3>
      {isOver(name, new Date()) && (
        <p className="staff-notice staff-refusal">
          It asks for something that is over. Its bills are no longer before Congress, and each of
          its pages says that the Act is law.
        </p>
      )}
      {!chosen && (
        <SectionForm section="edition" version={version} button={`Change to: ${title}`}>
          <input type="hidden" name="edition" value={name} />
        </SectionForm>
      )}
      <p>
        {number ? `Words number ${number}, by staff. ` : 'The words it came with. '}
        <a href={`/staff/campaign/words/${name}`}>
          Edit the words <span className="hidden">of {title}</span>
        </a>
      </p>
      {words.map((each) => (
        <EditionTexts key={each.language} {...each} />
      ))}
    </article>
  );
}

type EditionWordsProps = { language: Language; words: Edition };

/** Wording of an edition in one language; long texts are collapsed. */
export function EditionTexts({ language, words }: EditionWordsProps) {
  const { headline, ask, subject, letter, script } = words;
  return (
    <div className="edition-words">
      <h4>{languageLabels[language]}</h4>
      <dl lang={language}>
        <Named name="Headline">{headline}</Named>
        <Named name="Ask">{ask}</Named>
        <Named name="Subject">{subject}</Named>
      </dl>
      <details>
        <summary>
          Letter <span className="hidden">in {languageLabels[language]}</span>
        </summary>
        <div lang={language}>
          <Paragraphs text={letter} />
        </div>
      </details>
      <details>
        <summary>
          Call script <span className="hidden">in {languageLabels[language]}</span>
        </summary>
        <p>To the House:</p>
        <div lang={language}>
          <Paragraphs text={script.house} />
        </div>
        <p>To the Senate:</p>
        <div lang={language}>
          <Paragraphs text={script.senate} />
        </div>
      </details>
    </div>
  );
}

function Named({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt lang="en">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The edition in force asks for something that is over: whether it may still go to offices. */
export function OutdatedForm({ staffSettings, typed, errorOf }: SectionFormState) {
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
