import type { ReactNode } from 'react';
import { TextArea } from '@/components/form/fields';
import type { FieldProblem } from '@/lib/campaign/copy';
import type { StorableName } from '@/lib/platform/env';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import {
  isModeFromServer,
  type LiveCounts,
  liveSentence,
  reachOf,
} from '@/lib/staff/settings/going-live';
import { liveReach, modeFromServer, settingLabels } from '@/lib/staff/settings/settings-labels';
import { StepUpForm } from './settings-parts';

type Props = { problems: FieldProblem[] };

const pageOf = (name: string) =>
  name.startsWith('OPERATOR') ? '/staff/campaign/look' : '/staff/settings/email';

type ModeFormsProps = GoLiveProps & { isLive: boolean; isOpen: boolean; missing: string[] };

/** Forms that change the mode, or the reason that it cannot be changed here now. */
export function ModeForms({ isLive, isOpen, missing, ...rest }: ModeFormsProps) {
  const { problems } = rest;
  const isDecided = isModeFromServer();
  const isReady = !isLive && !isDecided && missing.length === 0;
  return (
    <>
      {isDecided && <p>{modeFromServer(isLive)}</p>}
      {isLive && !isDecided && <BackToTestForm problems={problems} />}
      {!isLive && missing.length > 0 && <MissingList missing={missing} />}
      {isReady && isOpen && <GoLiveForm {...rest} />}
      {isReady && !isOpen && <StepUpForm back="/staff/settings/live" problems={problems} />}
    </>
  );
}

/** Missing settings, with links to their forms. */
function MissingList({ missing }: { missing: string[] }) {
  return (
    <>
      <p>Before you can go live, set:</p>
      <ul>
        {missing.map((name) => (
          <li key={name}>
            <a href={pageOf(name)}>{settingLabels[name as StorableName] ?? name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

type GoLiveProps = Props & { counts: LiveCounts; isLocal: boolean };

/** Form that confirms going live: the numbers of offices, and the button. */
function GoLiveForm({ counts, isLocal, problems }: GoLiveProps) {
  return (
    <form method="post" action="/staff/settings/live/start" noValidate>
      <Confirmation name="sure" error={sentenceOf(problems, 'sure')}>
        {liveReach[reachOf(counts)].confirm} {liveSentence(counts)}.
      </Confirmation>
      {isLocal && (
        <Confirmation name="local" error={sentenceOf(problems, 'local')}>
          Go live although links in emails work only on this server. Supporters elsewhere cannot
          confirm their messages or open their receipts.
        </Confirmation>
      )}
      <button type="submit">Go live</button>
    </form>
  );
}

type ConfirmationProps = { name: string; error?: string; children: ReactNode };

function Confirmation({ name, error, children }: ConfirmationProps) {
  return (
    <div className={error ? 'field with-error' : 'field'}>
      {error && (
        <p className="field-error" id={`${name}-error`}>
          <span className="hidden">Error: </span>
          {error}
        </p>
      )}
      <div className="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
        />
        <label htmlFor={name}>{children}</label>
      </div>
    </div>
  );
}

/** Form that switches back to test mode, with a reason. */
function BackToTestForm({ problems }: Props) {
  return (
    <form method="post" action="/staff/settings/live/stop" noValidate>
      <TextArea
        name="reason"
        label="Why are you going back to test mode?"
        hint="It is kept in the audit. Queued messages wait until the site is live again."
        rows={2}
        maxLength={500}
        error={sentenceOf(problems, 'reason')}
      />
      <button className="quiet" type="submit">
        Go back to test mode
      </button>
    </form>
  );
}
