import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { Page } from '@/components/page/page';
import { pageMetadata } from '@/components/page/page-metadata';
import { SplitLayout } from '@/components/page/split-layout';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { type Screen, type Step, screenPath } from '@/lib/messages/journey';
import { type Journey, readJourney } from '@/lib/messages/read-journey';

type Props = {
  journey: Journey;
  screen: Screen;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
};

/** Pages that every writer sees; the others are inserted if needed. */
const STEPS: Screen[] = ['write', 'check'];

/**
 * One page of the journey: the position, the problems, and one task. The form for writing has parts
 * with headings of their own.
 */
export function JourneyScreen({ journey, screen, title, lead, children }: Props) {
  const { language, problems } = journey;
  const { write, errors } = copy(language);
  const now = STEPS.indexOf(screen) + 1;
  const head = (
    <>
      <ErrorSummary title={errors.summary} problems={problems} />
      {journey.state === 'open' && now > 0 && (
        <p className="step">{write.step(now, STEPS.length)}</p>
      )}
      <h1>{title}</h1>
      {(lead || screen !== 'write') && (
        <p className="back">
          {lead} {screen !== 'write' && <a href={screenPath(language, 'write')}>{write.change}</a>}
        </p>
      )}
    </>
  );
  return (
    <Page language={language} path={screenPath(language, screen).slice(3)}>
      {screen === 'write' ? (
        <div className="hung text">
          <div className="across">{head}</div>
          {children}
        </div>
      ) : (
        <SplitLayout head={head}>{children}</SplitLayout>
      )}
    </Page>
  );
}

/** Title and metadata of a page; search engines may list only the first one. */
export async function journeyMetadata(
  params: Promise<{ lang: string }>,
  screen: Screen,
): Promise<Metadata> {
  const { language, problems } = await readJourney((await params).lang);
  const { write } = copy(language);
  const titles: Record<Screen, string> = {
    write: write.title,
    choose: write.choose.title,
    selfSend: write.unreached.title,
    check: write.check.title,
  };
  return pageMetadata({
    language,
    path: screenPath(language, screen).slice(3),
    title: titles[screen],
    description: write.description,
    acts: true,
    listed: screen === 'write',
    problem: problems.length > 0,
  });
}

type StepFormProps = {
  language: Language;
  step: Step;
  /** Label of the button; omitted if the fields are buttons themselves. */
  button?: string;
  /** Mark of the draft whose letters the page shows. */
  shown?: string;
  children?: ReactNode;
};

/** Plain form: the server checks it and keeps the typed values in any case. */
export function StepForm({ language, step, button, shown, children }: StepFormProps) {
  const { noLine } = copy(language).write.script;
  return (
    <form
      className={step === 'write' ? 'step-form hung-part' : 'step-form'}
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
