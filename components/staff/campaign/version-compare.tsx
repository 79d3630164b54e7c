import { Paragraphs } from '@/components/campaign/text-parts';
import { isAskOpen, isOver, openEdition } from '@/lib/campaign/act-record';
import {
  type Edition,
  type EditionName,
  type EditionSetting,
  edition,
  isStoredName,
  type StoredEdition,
} from '@/lib/campaign/edition';
import { type Language, languages } from '@/lib/campaign/languages';
import { editionInForce } from '@/lib/campaign/published-wordings';
import { inLanguage } from '@/lib/campaign/stored-versions';
import type { WordingField } from '@/lib/campaign/wording';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import { topicPath } from '@/lib/staff/campaign/section-fields';
import { wordingFieldLabels } from '@/lib/staff/campaign/wording-labels';
import { languageLabels } from '@/lib/staff/labels';
import { SectionForm } from './section-form';
import './campaign.css';

/** Texts of an edition in every language, as visitors see them. */
export const readTexts = (name: EditionName, { state }: StaffSettings) =>
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
          {title} asks for something that is over. On a live site, it is not sent to any office
          until an admin accepts that with a reason.
        </p>
      )}
      <SectionForm section="edition" version={version} button={`Yes, change to: ${title}`}>
        <input type="hidden" name="edition" value={to} />
      </SectionForm>
      <p>
        <a href={topicPath('version')}>Keep it as it is</a>
      </p>
      <SideBySide staffSettings={staffSettings} next={next} />
    </>
  );
}

type SideBySideProps = { staffSettings: StaffSettings; next: EditionName };

/** Texts of the version that visitors see now and of the next one. */
export async function SideBySide({ staffSettings, next }: SideBySideProps) {
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

type PublishEffectProps = {
  name: EditionName;
  version: StoredEdition;
  staffSettings: StaffSettings;
};

/** Effect of publishing a staff version on what visitors see, side by side if that changes. */
export async function PublishEffect({ name, version, staffSettings }: PublishEffectProps) {
  const { edition: now, editionSetting } = staffSettings.state;
  const isShown = now === name;
  const takesOver =
    editionSetting === 'auto' && isAskOpen(version.facts, new Date()) && !isNewer(now, name);
  const after = languages.map((language) => ({ language, words: inLanguage(version, language) }));
  return (
    <>
      <p>
        {isShown || takesOver
          ? 'Visitors see it at once, on every public page: its words are then your organization’s words.'
          : 'Visitors do not see it until you change to it under What we ask.'}
      </p>
      {(isShown || takesOver) && (
        <details open>
          <summary>What visitors see now, and after</summary>
          <div className="wording-pair">
            <VersionTexts
              title={`Now: ${edition(now, 'en').name}`}
              texts={await readTexts(now, staffSettings)}
            />
            <VersionTexts title={`After: ${version.words.en.name}`} texts={after} />
          </div>
        </details>
      )}
    </>
  );
}

/**
 * Whether one version is newer than another. The newest version whose ask is open is shown to
 * visitors.
 */
function isNewer(one: EditionName, other: EditionName): boolean {
  const numberOf = (name: EditionName) => (isStoredName(name) ? Number(name.slice(4)) : 0);
  return numberOf(one) > numberOf(other);
}

type VersionTextsProps = { title: string; texts: { language: Language; words: Edition }[] };

/** Texts of a version that differ most from those of another, in the order of its form. */
export function VersionTexts({ title, texts }: VersionTextsProps) {
  return (
    <section className="edition" aria-label={title}>
      <h2>{title}</h2>
      {texts.map(({ language, words }) => (
        <div className="edition-words" key={language}>
          <h3>{languageLabels[language]}</h3>
          <dl lang={language}>
            <Named name="headline" text={[words.headline]} />
            <Named name="lead" text={words.lead} />
            <Named name="ask" text={[words.ask, words.whyNow]} />
            <Named name="won" text={[words.won]} />
            <Named name="left" text={[words.left]} />
            <Named
              name="questions"
              text={words.questions.map(({ question, answer }) => `${question} ${answer}`)}
            />
            <Named name="scriptHouse" text={words.script.house} />
            <Named name="scriptSenate" text={words.script.senate} />
            <Named name="meeting" text={words.meeting} />
            <Named name="subject" text={[words.subject]} />
            <Named name="letter" text={words.letter} />
          </dl>
        </div>
      ))}
    </section>
  );
}

function Named({ name, text }: { name: WordingField; text: readonly string[] }) {
  const paragraphs = text.filter(Boolean);
  if (paragraphs.length === 0) return null;
  return (
    <div>
      <dt lang="en">{wordingFieldLabels[name]}</dt>
      <dd>
        <Paragraphs text={paragraphs} />
      </dd>
    </div>
  );
}
