import { isLanguage, type Language } from '@/lib/campaign/languages';
import { fieldsOf, type Step, steps, TRAP } from './journey';

/** One posted screen of the write journey. */
export type PostedStep = {
  step: Step;
  language: Language;
  /** Field → text as it was typed; an unticked checkbox of the screen is empty. */
  typed: Record<string, string>;
  /** Mark of the draft whose letters were shown; empty where none were. */
  shown: string;
};

/** Checkboxes of each screen. */
const CHECKBOXES: Record<string, string[]> = {
  address: ['addressProgram'],
  message: ['withoutTitle', 'newsletter'],
};
const FIELDS = [...fieldsOf.address, ...fieldsOf.message, TRAP];
const NOT_WRITTEN = [...Object.values(CHECKBOXES).flat(), TRAP];

export function readPostedStep(form: FormData): PostedStep {
  const language = textOf(form, 'language');
  return {
    step: stepOf(form),
    language: isLanguage(language) ? language : 'en',
    typed: typedIn(form),
    shown: textOf(form, 'shown'),
  };
}

/** Everything that was written, one field per line, to be copied. */
export function writtenText(typed: PostedStep['typed']): string {
  const written = Object.entries(typed).filter(([name]) => !NOT_WRITTEN.includes(name));
  return written.flatMap(([, text]) => text || []).join('\n');
}

function stepOf(form: FormData): Step {
  // A form without steps is sent as a whole; an unknown step must not send anything.
  if (!form.has('step')) return 'send';
  return steps.find((step) => step === textOf(form, 'step')) ?? 'message';
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function typedIn(form: FormData): PostedStep['typed'] {
  const given = FIELDS.filter((name) => form.has(name));
  const typed = Object.fromEntries(given.map((name) => [name, textOf(form, name)]));
  // An unticked checkbox is not in the form at all; on its own screen that means "no".
  const boxes = CHECKBOXES[textOf(form, 'step')] ?? [];
  const unticked = boxes.filter((box) => !form.has(box)).map((box) => [box, '']);
  return { ...typed, ...Object.fromEntries(unticked) };
}
