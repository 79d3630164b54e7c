import type { ReactNode } from 'react';
import type { Language } from '@/lib/campaign/languages';
import type { Step } from '@/lib/messages/journey';

type Props = {
  language: Language;
  step: Step;
  button: string;
  /** Mark of the draft whose letters the page shows. */
  shown?: string;
  children?: ReactNode;
};

/** A plain form: the server checks, and whatever happens keeps what was typed. */
export function StepForm({ language, step, button, shown, children }: Props) {
  return (
    <form method="post" action="/api/messages" noValidate>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="step" value={step} />
      {shown && <input type="hidden" name="shown" value={shown} />}
      {children}
      <button className="button" type="submit">
        {button}
      </button>
    </form>
  );
}
