import { StaffDoor } from './staff-door';

export const LINK_OVER = 'This link does not work any more';

/** A used, withdrawn, old or wrong link, with the way on. */
export function LinkOver({ kind }: { kind: 'password' | 'invitation' }) {
  return (
    <StaffDoor title={LINK_OVER}>
      {kind === 'password' ? (
        <p>
          It works once, and for an hour. <a href="/staff/forgot-password">Ask for a new link</a>,
          or <a href="/staff/sign-in">sign in</a> if you chose a password with it already.
        </p>
      ) : (
        <p>
          An invitation works once, and for three days. If you made your account with it,{' '}
          <a href="/staff/sign-in">sign in</a>. If not, ask an admin to invite you again.
        </p>
      )}
    </StaffDoor>
  );
}
