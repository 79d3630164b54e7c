import encodeQR from 'qr';
import type { ReactNode } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { Field } from '@/components/form/fields';
import { StaffPage } from '@/components/staff/staff-page';
import { TableHead, When } from '@/components/staff/staff-parts';
import type { FieldProblem } from '@/lib/campaign/copy';
import { mustSetUp } from '@/lib/staff/access/find-account';
import type { OwnSession } from '@/lib/staff/access/own-account';
import type { Session } from '@/lib/staff/access/require-staff';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';
import { setUpAddress, typedSecret } from '@/lib/staff/second-factor/totp';
import { OwnPasswordField } from './password-fields';
import { OwnNameField, StaffDoor } from './sign-in-parts';

/** Form for one's own name, as colleagues see it. */
export function NameForm({ name, error }: { name: string; error?: string }) {
  return (
    <form method="post" action="/staff/account/name" noValidate>
      <OwnNameField defaultValue={name} error={error} />
      <button className="quiet" type="submit">
        Save the name
      </button>
    </form>
  );
}

/**
 * Table of one's own sessions, each with a button to end it.
 * @param options.idle minutes without a request that end a session
 */
export function SessionTable({ sessions, idle }: { sessions: OwnSession[]; idle: number }) {
  return (
    <>
      <table className="staff-table stacked">
        <caption>
          Where you are signed in. A session ends after 12 hours, or {idle} minutes after you last
          used it.
        </caption>
        <TableHead columns={['Browser', 'Since', 'Network', 'End']} />
        <tbody>
          {sessions.map(({ id, browser, createdAt, network, isThis }) => (
            <tr key={id}>
              <th scope="row">{browser}</th>
              <td data-label="Since">
                <When at={createdAt} />
              </td>
              <td data-label="Network">{network ?? 'unknown'}</td>
              <td data-label="End">
                {isThis ? 'This session' : <EndForm id={id} browser={browser} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.length > 1 && (
        <form method="post" action="/staff/account/sessions/end">
          <input type="hidden" name="session" value="others" />
          <button className="quiet" type="submit">
            Sign out everywhere else
          </button>
        </form>
      )}
    </>
  );
}

function EndForm({ id, browser }: { id: string; browser: string }) {
  return (
    <form method="post" action="/staff/account/sessions/end">
      <input type="hidden" name="session" value={id} />
      <button className="quiet" type="submit">
        Sign out <span className="hidden">{browser}</span>
      </button>
    </form>
  );
}

/** Status of the second factor, with the changes that are possible. */
export function FactorState({ session, codesLeft }: { session: Session; codesLeft: number }) {
  if (!session.hasSecondFactor) {
    return (
      <p>
        You don’t have one yet. <a href="/staff/account/second-factor">Set up a second factor</a>
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
          <a href="/staff/account/second-factor">Set it up again, on another phone</a>
        </li>
        <li>
          <a href="/staff/account/recovery-codes">Make new recovery codes</a>
        </li>
        {!session.needsSecondFactor && (
          <li>
            <a href="/staff/account/second-factor/off">Turn it off</a>
          </li>
        )}
      </ul>
    </>
  );
}

/** Recovery codes, shown only for a few minutes after they were created. */
export function RecoveryCodeList({ title, codes }: { title: string; codes: string[] }) {
  return (
    <>
      <h1>{title}</h1>
      <p>
        If you lose your phone, you sign in with one of these. Each works once. Print this page, or
        copy the codes into a password manager: they are shown for five minutes, and never again.
      </p>
      <pre
        className="recovery-codes"
        data-copy="Copy the codes"
        data-copied="Copied."
        data-not-copied="Select them and copy them yourself."
      >
        {codes.map((code) => (
          <span key={code}>{`${code}\n`}</span>
        ))}
      </pre>
      <p data-print="Print the codes" />
      <script src="/copy.js" defer data-site="" />
      <script src="/self-send.js" defer data-site="" />
      <p>
        <a className="button" href="/staff">
          I saved them
        </a>
      </p>
    </>
  );
}

type NewCodesFormProps = { title: string; email: string; left: number; problems: FieldProblem[] };

/** Form that creates new recovery codes. Old codes are not shown again; new ones replace them. */
export function NewCodesForm({ title, email, left, problems }: NewCodesFormProps) {
  return (
    <>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>{title}</h1>
      <p>
        You have {left} left. They were shown when they were made and are not shown again. If you
        lost them, or few are left, make ten new ones: the old ones stop working.
      </p>
      <form method="post" action="/staff/account/recovery-codes/make" noValidate>
        <OwnPasswordField email={email} error={sentenceOf(problems, 'current')} />
        <button type="submit">Make new recovery codes</button>
      </form>
    </>
  );
}

type SetUpFormProps = {
  secret: string;
  email: string;
  /** Sentence for a field's problem. */
  problemOf: (field: string) => string | undefined;
};

/**
 * Form to set up a second factor: a QR code, the same secret for typing, and a first code that
 * proves that the app has it.
 */
export function SetUpForm({ secret, email, problemOf }: SetUpFormProps) {
  return (
    <>
      <ol>
        <li>
          Open an authenticator app on your phone, for example Google Authenticator, Microsoft
          Authenticator, or 1Password. Add an account in it by scanning this code:
          <QrCode text={setUpAddress(secret, email)} label="QR code for your authenticator app" />
          Cannot scan it? Type this key into the app: <br />
          <code className="secret">{typedSecret(secret)}</code>
        </li>
        <li>Enter the code that the app shows.</li>
      </ol>
      <form method="post" action="/staff/account/second-factor/set-up" noValidate>
        <Field
          name="code"
          label="Code"
          hint="Six digits."
          autoComplete="one-time-code"
          inputMode="numeric"
          width={10}
          error={problemOf('code')}
        />
        <OwnPasswordField email={email} error={problemOf('current')} />
        <button type="submit">Set up</button>
      </form>
    </>
  );
}

type SetUpFrameProps = {
  session: Session;
  title: string;
  problems: { field: string; sentence: string }[];
  children: ReactNode;
};

/**
 * Frame of the page for a person who must set up a second factor first, with a button to sign out.
 */
export function SetUpFrame({ session, title, problems, children }: SetUpFrameProps) {
  if (!mustSetUp(session)) {
    return (
      <StaffPage staff={session.staff}>
        <ErrorSummary title={problemTitle} problems={problems} />
        <h1>{title}</h1>
        {children}
      </StaffPage>
    );
  }
  return (
    <StaffDoor title={title} problems={problems}>
      <p>
        You are signed in as {session.staff.email}. You can use everything else once your second
        factor is set up.
      </p>
      {children}
      <form method="post" action="/staff/sign-out">
        <button className="quiet" type="submit">
          Sign out
        </button>
      </form>
    </StaffDoor>
  );
}

/** Light margin that scanners need (ISO/IEC 18004 requires four modules). */
const MARGIN = 4;

/** QR code of a text, drawn as one path. The page also shows its content as text next to it. */
function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { border: MARGIN });
  const path = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  const size = rows.length;
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path.join('')} />
    </svg>
  );
}
