import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { screenPath } from '@/lib/messages/journey';
import { excerptOf } from '@/lib/messages/privacy-check/find-findings';
import { type Finding, findingKinds } from '@/lib/messages/privacy-check/patterns';

/** Maximum number of findings shown of each kind. */
const SHOWN = 3;

type PrivacyCheckProps = { language: Language; words: string; findings: Finding[] };

/** Details that could identify the writer or someone else. It asks nothing and blocks nothing. */
export function PrivacyCheck({ language, words, findings }: PrivacyCheckProps) {
  const guard = copy(language).privacyCheck;
  if (findings.length === 0) return null;
  const groups = findingKinds.map((kind) => ({
    kind,
    found: findings.filter((finding) => finding.kind === kind),
  }));
  return (
    <section className="caution" id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{guard.title}</h2>
      <p>{guard.lead(findings.length)}</p>
      {groups
        .filter(({ found }) => found.length > 0)
        .map(({ kind, found }) => (
          <div key={kind} className="finding">
            <h3>{guard.kinds[kind].label}</h3>
            {found.slice(0, SHOWN).map((finding) => (
              <FindingExcerpt
                key={finding.start}
                language={language}
                words={words}
                finding={finding}
              />
            ))}
            {found.length > SHOWN && <p>{guard.more(found.length - SHOWN)}</p>}
            <p>{guard.kinds[kind].advice}</p>
          </div>
        ))}
      <p>
        <a className="button quiet" href={`${screenPath(language, 'write')}#why`}>
          {guard.change}
        </a>
      </p>
      <p>{guard.keep}</p>
      <p className="small">{guard.limits}</p>
    </section>
  );
}

/** Reminder beside the button, for writers who have read all letters in between. */
export function PrivacyCheckReminder({ language, count }: { language: Language; count: number }) {
  const { reminder, reminderLink } = copy(language).privacyCheck;
  return count === 0 ? null : (
    <p>
      {reminder(count)} <a href="#findings">{reminderLink}</a>
    </p>
  );
}

type FindingExcerptProps = { language: Language; words: string; finding: Finding };

/** Excerpt of the letter with the marked detail, also for screen readers. */
function FindingExcerpt({ language, words, finding }: FindingExcerptProps) {
  const { marked: begin, markedEnd: end } = copy(language).privacyCheck;
  const { before, marked, after } = excerptOf(words, finding);
  return (
    <p className="excerpt" dir="auto">
      {before}
      <span className="hidden"> {begin} </span>
      <mark dir="auto">{marked}</mark>
      <span className="hidden"> {end} </span>
      {after}
    </p>
  );
}
