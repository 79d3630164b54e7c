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
  open: 'Open: messages are taken',
  closed: 'Closed: no message is taken',
  outdated: 'No message is taken: what is asked is over, and nobody accepted that',
};

/** "Automatic: The 2026 law", or the version that staff chose. */
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
        The site chooses the version whose request Congress can still act on. Choose one below to
        fix it.
      </p>
    );
  }
  return (
    <>
      <p>Staff chose this version. The site does not switch by itself.</p>
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
          It asks for something that is over: its bills are no longer before Congress, and every
          page of it says what became of the Act.
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

/** The edition in force asks for something that is over: whether its letters may still be sent. */
export function OutdatedForm({ staffSettings, typed, errorOf }: SectionFormState) {
  const { state, set, version } = staffSettings;
  const accepted = state.outdatedAccepted === state.edition;
  const live = mailMode() === 'live';
  return (
    <div className="staff-review">
      <p className="staff-notice staff-refusal">
        {accepted
          ? `The campaign asks for something that is over. That was accepted: ${set.outdatedReason ?? ''}`
          : `The campaign asks for something that is over. ${live ? 'No message is taken' : 'While mail is captured on this machine it is taken; live, none is'} until that is accepted with a reason, and the write page says so.`}
      </p>
      <SectionForm
        section="outdated"
        version={version}
        button={accepted ? 'Take that back' : 'Accept that its letters leave'}
        quiet
      >
        <input type="hidden" name="of" value={state.edition} />
        <input type="hidden" name="accept" value={accepted ? 'no' : 'yes'} />
        {!accepted && (
          <TextArea
            name="outdatedReason"
            label="Why may it be sent although it is over?"
            hint="It goes into the audit."
            rows={2}
            defaultValue={typed('outdatedReason')}
            {...errorOf('outdatedReason')}
          />
        )}
      </SectionForm>
    </div>
  );
}
