import { isLanguage, type Language } from '@/lib/campaign/languages';
import { fields, type Step, steps, TRAP } from './journey';
import { readCheckbox } from './schema';

/** One submitted page of the write journey. */
export type PostedStep = {
  step: Step;
  language: Language;
  /** Field → text as typed; an unchecked checkbox of the page is empty. */
  typed: Record<string, string>;
  /** Hash of the draft whose letters were previewed (`draftMark`); empty if none were. */
  shown: string;
  /** Whether the writer allows this browser to open the message for a while after it is sent. */
  keepOpen: boolean;
};

/** Checkboxes of the first page. */
const CHECKBOXES = ['addressProgram', 'withoutTitle', 'newsletter'];
/**
 * `unreachedShown`: the page has said that none of our channels reaches an office. `from`: the source
 * of the link that the visitor followed (lib/campaign/link-sources.ts).
 */
const FIELDS = [...fields, 'unreachedShown', 'from', TRAP];
const NOT_WRITTEN = [...CHECKBOXES, 'unreachedShown', 'from', TRAP];

/** Steps of pages from before version 1, which may still be open in a browser. */
const OLD_STEPS: Record<string, Step> = { address: 'start', message: 'write' };

export function readPostedStep(form: FormData): PostedStep {
  const language = textOf(form, 'language');
  return {
    step: stepOf(form),
    language: isLanguage(language) ? language : 'en',
    typed: typedIn(form),
    shown: textOf(form, 'shown'),
    keepOpen: textOf(form, 'keepOpen') === 'yes',
  };
}

/** Everything that was written, one field per line, for copying. */
export function writtenText(typed: PostedStep['typed']): string {
  const written = Object.entries(typed).filter(([name]) => !NOT_WRITTEN.includes(name));
  return written.flatMap(([, text]) => text || []).join('\n');
}

function stepOf(form: FormData): Step {
  // A form without steps is submitted as a whole; an unknown step must not send anything.
  if (!form.has('step')) return 'send';
  const given = textOf(form, 'step');
  return steps.find((step) => step === given) ?? OLD_STEPS[given] ?? 'write';
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function typedIn(form: FormData): PostedStep['typed'] {
  const given = FIELDS.filter((name) => form.has(name));
  const typed = Object.fromEntries(given.map((name) => [name, textOf(form, name)]));
  // A page opened before this field was renamed still posts its old name.
  if (form.has('told')) typed.unreachedShown = textOf(form, 'told');
  // Browsers omit unchecked checkboxes; on the page that has them, a missing value means "no".
  const boxes = textOf(form, 'step') === 'write' ? CHECKBOXES : [];
  const unchecked = boxes.filter((box) => !form.has(box)).map((box) => [box, '']);
  // Programs that post the form have their own values for a checked box.
  const checked = CHECKBOXES.filter((box) => readCheckbox(typed[box]) === true);
  return {
    ...typed,
    ...Object.fromEntries(unchecked),
    ...Object.fromEntries(checked.map((box) => [box, 'yes'])),
  };
}
