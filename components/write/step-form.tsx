import type { ReactNode } from 'react';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Step } from '@/lib/messages/journey';

type Props = {
  language: Language;
  step: Step;
  /** Label of the button; omitted if the fields are buttons themselves. */
  button?: string;
  /** Mark of the draft whose letters the page shows. */
  shown?: string;
  children?: ReactNode;
};

/** Plain form: the server checks it and keeps the typed values in any case. */
export function StepForm({ language, step, button, shown, children }: Props) {
  const { noLine } = copy(language).write.script;
  return (
    <form
      className="step-form"
      method="post"
      action="/api/messages"
      noValidate
      data-no-line={noLine}
      data-last={step === 'send' ? 'yes' : undefined}
    >
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="step" value={step} />
      {shown && <input type="hidden" name="shown" value={shown} />}
      {children}
      {step === 'write' && <DeviceCopy language={language} />}
      <p className="field-error" role="alert" id="offline" hidden />
      {button && (
        <button className="button" type="submit">
          {button}
        </button>
      )}
      <script src="/write.js" defer data-site="" />
    </form>
  );
}

/** Asks whether a copy of the text may be stored on this device; shown if a script can do that. */
function DeviceCopy({ language }: { language: Language }) {
  const { keep, keepHint, kept } = copy(language).write.script;
  return (
    <div className="field needs-script">
      <div className="choice">
        <input
          type="checkbox"
          id="keep"
          data-keep=""
          data-kept={kept}
          aria-describedby="keep-hint keep-status"
        />
        <label htmlFor="keep">{keep}</label>
        <p className="hint" id="keep-hint">
          {keepHint}
        </p>
      </div>
      <p className="small" role="status" id="keep-status" />
    </div>
  );
}
