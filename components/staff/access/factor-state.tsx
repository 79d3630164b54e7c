import type { Session } from '@/lib/staff/access/require-staff';

/** Whether there is a second factor, and what can be done about it. */
export function FactorState({ session, codesLeft }: { session: Session; codesLeft: number }) {
  if (!session.hasSecondFactor) {
    return (
      <p>
        You have none yet. <a href="/staff/account/second-factor">Set up a second factor</a>
      </p>
    );
  }
  return (
    <>
      <p>
        Set up. {codesLeft === 1 ? '1 recovery code is' : `${codesLeft} recovery codes are`} left.
      </p>
      <ul>
        <li>
          <a href="/staff/account/second-factor">Set it up anew, for another telephone</a>
        </li>
        <li>
          <a href="/staff/account/recovery-codes">Make new recovery codes</a>
        </li>
        {!session.needsSecondFactor && (
          <li>
            <a href="/staff/account/second-factor/off">Switch it off</a>
          </li>
        )}
      </ul>
    </>
  );
}
