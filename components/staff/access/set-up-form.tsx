import { Field } from '@/components/form/field';
import { setUpAddress, typedSecret } from '@/lib/staff/second-factor/totp';
import { OwnPasswordField } from './own-password-field';
import { QrCode } from './qr-code';

type Props = {
  secret: string;
  email: string;
  /** The sentence for a field's problem. */
  problemOf: (field: string) => string | undefined;
};

/** The drawing to scan, the same to type, and the first code that proves it arrived. */
export function SetUpForm({ secret, email, problemOf }: Props) {
  return (
    <>
      <ol>
        <li>
          Open an authenticator app on your telephone (any that shows six digits, new every 30
          seconds), and add an account by scanning this:
          <QrCode text={setUpAddress(secret, email)} label="QR code for your authenticator app" />
          Cannot scan it? Type this key into the app: <br />
          <code className="secret">{typedSecret(secret)}</code>
        </li>
        <li>Enter the code that the app shows for it.</li>
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
          errorLabel="Error:"
        />
        <OwnPasswordField email={email} error={problemOf('current')} />
        <button type="submit">Set up</button>
      </form>
    </>
  );
}
