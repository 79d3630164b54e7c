import type { StartState } from '@/lib/staff/settings/read-start';
import { stepLabels } from '@/lib/staff/settings/start-labels';
import './settings.css';

type Props = { steps: StartState[]; isAdmin: boolean };

/** Setup checklist: completed steps, the next step, and the pages for them. */
export function StartList({ steps, isAdmin }: Props) {
  const done = steps.filter(({ isDone }) => isDone).length;
  const next = steps.find(({ isDone }) => !isDone)?.step;
  return (
    <>
      <p>
        <strong>
          {done} of {steps.length} steps done.
        </strong>{' '}
        {isAdmin
          ? 'If something breaks, its step comes back.'
          : 'An admin does these; you can follow along.'}
      </p>
      <ol className="start-steps">
        {steps.map((state) => (
          <Step key={state.step} {...state} isAdmin={isAdmin} isNext={state.step === next} />
        ))}
      </ol>
    </>
  );
}

function Step({
  step,
  isDone,
  now,
  isStopped,
  isAdmin,
  isNext,
}: StartState & { isAdmin: boolean; isNext: boolean }) {
  const { title, about, links, settle } = stepLabels[step];
  return (
    <li aria-labelledby={step} className={isDone ? 'is-done' : undefined}>
      <h2 id={step}>
        {title}{' '}
        <span className={isDone ? 'status status-accepted' : 'status'}>
          {isDone ? 'Done' : isNext ? 'Next' : 'To do'}
        </span>
      </h2>
      <p className="start-now">
        {now} {isStopped && <a href="/staff/channels">Delivery methods</a>}
      </p>
      <p className="hint">
        {isAdmin ? 'You or another admin can do this.' : 'An admin does this.'}
      </p>
      {!isDone && <p>{about}</p>}
      {isAdmin && (
        <div className="start-actions">
          {links.map(([path, label]) => (
            <a key={path} className={isNext ? 'button' : undefined} href={path}>
              {label}
            </a>
          ))}
          {step === 'test_message' && !isDone && (
            <form method="post" action="/staff/start/receipt">
              <button className="quiet" type="submit">
                Open my receipt
              </button>
            </form>
          )}
          {settle && !isDone && (
            <form method="post" action="/staff/start/settle">
              <input type="hidden" name="step" value={step} />
              <button className="quiet" type="submit">
                {settle}
              </button>
            </form>
          )}
        </div>
      )}
    </li>
  );
}
