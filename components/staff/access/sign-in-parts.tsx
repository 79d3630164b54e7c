import type { ReactNode } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { Field } from '@/components/form/fields';
import { Notice } from '@/components/staff/staff-parts';
import type { FieldProblem } from '@/lib/campaign/copy';
import { type NoticeLabel, sentenceOf } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';
import type { CodeKind } from '@/lib/staff/second-factor/enter-code';
import { NewPasswordField, PasswordField } from './password-fields';

type StaffDoorProps = {
  title: string;
  problems?: { field: string; sentence: string }[];
  notice?: NoticeLabel;
  children: ReactNode;
};

/** Frame of the pages before sign-in. Each has one task and no link to other staff pages. */
export function StaffDoor({ title, problems = [], notice, children }: StaffDoorProps) {
  return (
    <main id="main" className="staff-main" tabIndex={-1}>
      <Notice label={notice} />
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>{title}</h1>
      {children}
    </main>
  );
}

/**
 * Sign-in form.
 * @param email as typed before; the password must be typed again
 */
export function SignInForm({ email }: { email?: string }) {
  return (
    <form method="post" action="/staff/sign-in/enter" noValidate>
      <Field
        name="email"
        label="Email address"
        type="email"
        autoComplete="username"
        spellCheck={false}
        width={40}
        defaultValue={email}
      />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
      <button type="submit">Sign in</button>
      <p className="link-line">
        <a href="/staff/forgot-password">Forgot your password?</a>
      </p>
    </form>
  );
}

/** Second step of a sign-in, with a code from the app or a recovery code. */
export function CodeForm({ kind, problem }: { kind: CodeKind; problem?: string }) {
  const words = { error: problem };
  return (
    <form method="post" action="/staff/sign-in/code/enter" noValidate>
      <input type="hidden" name="kind" value={kind} />
      {kind === 'app' ? (
        <>
          <Field
            name="code"
            label="Code"
            hint="The six-digit code that your authenticator app shows now."
            autoComplete="one-time-code"
            inputMode="numeric"
            width={10}
            {...words}
          />
          <button type="submit">Continue</button>
          <p className="link-line">
            <a href="/staff/sign-in/code?kind=recovery">Use a recovery code instead</a>
          </p>
        </>
      ) : (
        <>
          <Field
            name="code"
            label="Recovery code"
            hint="One of the ten that you saved, like abcde-23456. Each works once."
            autoComplete="off"
            spellCheck={false}
            width={20}
            {...words}
          />
          <button type="submit">Continue</button>
          <p className="link-line">
            <a href="/staff/sign-in/code">Use a code from the app instead</a>
          </p>
        </>
      )}
      <p className="hint">
        Don’t have either? An admin can remove your second factor, and so can the person who runs
        the server.
      </p>
    </form>
  );
}

export const LINK_OVER = 'This link no longer works';

/** Page for a link that was used, withdrawn, expired, or wrong, with the next step. */
export function LinkOver({ kind }: { kind: 'password' | 'invitation' }) {
  return (
    <StaffDoor title={LINK_OVER}>
      {kind === 'password' ? (
        <p>
          A link works once, for one hour. <a href="/staff/forgot-password">Ask for a new link</a>,
          or <a href="/staff/sign-in">sign in</a> if you already chose a password with it.
        </p>
      ) : (
        <p>
          An invitation works once, and for three days. If you made your account with it,{' '}
          <a href="/staff/sign-in">sign in</a>. If not, ask an admin to invite you again.
        </p>
      )}
      <CutOff />
    </StaffDoor>
  );
}

function CutOff() {
  return (
    <p>
      Your email program may also have cut off the link. Copy the whole link from the email and
      paste it into the address bar of your browser.
    </p>
  );
}

export const FIRST_LINK_OVER = 'This link no longer works';

/** Page for a setup link that was used, expired, or wrong, with the two ways to continue. */
export function FirstLinkOver() {
  return (
    <StaffDoor title={FIRST_LINK_OVER}>
      <p>It creates the first staff account. It works once, for 24 hours.</p>
      <ul>
        <li>
          If there is an account already, <a href="/staff/sign-in">sign in</a>.
        </li>
        <li>If the link was cut off when you copied it, copy the whole line again.</li>
        <li>
          If not, the person who runs the server can restart the site, which prints a new link, or
          add someone with <code>npm run staff -- add</code>.
        </li>
      </ul>
    </StaffDoor>
  );
}

type FirstAccountFormProps = {
  token: string;
  typed: Record<string, string>;
  problems: { field: string; sentence: string }[];
};

export function FirstAccountForm({ token, typed, problems }: FirstAccountFormProps) {
  const errorOf = (name: string) => ({ error: sentenceOf(problems, name) });
  return (
    <form method="post" action="/staff/setup/create" noValidate>
      <p>This account is an admin: it can do everything here and invite your team.</p>
      <input type="hidden" name="token" value={token} />
      <OwnNameField defaultValue={typed.name} {...errorOf('name')} />
      <Field
        name="email"
        label="Email address"
        hint="You sign in with it."
        type="email"
        autoComplete="username"
        spellCheck={false}
        width={40}
        defaultValue={typed.email}
        {...errorOf('email')}
      />
      <NewPasswordField error={errorOf('password').error} />
      <button type="submit">Create the account</button>
    </form>
  );
}

/** Field for one's own name. */
export function OwnNameField(props: { defaultValue?: string; error?: string }) {
  return (
    <Field
      name="name"
      label="Your name"
      hint="Colleagues see it next to your changes."
      autoComplete="name"
      width={40}
      {...props}
    />
  );
}

type JoinFormProps = { token: string; email: string; name?: string; problems: FieldProblem[] };

/** Form on which an invited person enters their name and chooses a password. */
export function JoinForm({ token, email, name, problems }: JoinFormProps) {
  return (
    <form method="post" action="/staff/invitation/accept" noValidate>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <OwnNameField defaultValue={name} error={sentenceOf(problems, 'name')} />
      <NewPasswordField error={sentenceOf(problems, 'password')} />
      <button type="submit">Create the account</button>
    </form>
  );
}
