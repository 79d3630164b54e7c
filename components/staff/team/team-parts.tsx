import { Field, Radios } from '@/components/form/fields';
import { TableHead, When } from '@/components/staff/staff-parts';
import type { FieldProblem } from '@/lib/campaign/copy';
import { mailMode } from '@/lib/platform/env';
import type { Role } from '@/lib/staff/access/staff-fields';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import type { Invitation } from '@/lib/staff/team/invitations';
import { invitationMailLabels, type Person } from '@/lib/staff/team/team';

/** All staff accounts, each with its own page. */
export function PeopleTable({ people }: { people: Person[] }) {
  return (
    <table className="staff-table stacked">
      <caption>Staff</caption>
      <TableHead columns={['Name', 'Email address', 'Role', 'Second factor', 'Last sign-in']} />
      <tbody>
        {people.map(({ id, name, email, role, hasSecondFactor, lastSignInAt, disabledAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/staff/team/${id}`}>{name}</a>
              {disabledAt && ' (disabled)'}
            </th>
            <td data-label="Email address">{email}</td>
            <td data-label="Role">{role}</td>
            <td data-label="Second factor">{hasSecondFactor ? 'set up' : 'none'}</td>
            <td data-label="Last sign-in">
              {lastSignInAt ? <When at={lastSignInAt} /> : 'unknown'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Open invitations with the status of their emails. */
export function InvitationTable({ invitations }: { invitations: Invitation[] }) {
  if (invitations.length === 0) return <p>There are no open invitations.</p>;
  return (
    <table className="staff-table stacked">
      <caption>Open invitations</caption>
      <TableHead
        columns={[
          'Email address',
          'Role',
          'Invited by',
          'Email with the link',
          'Expires',
          'Withdraw',
        ]}
      />
      <tbody>
        {invitations.map(({ id, email, role, invitedBy, mail, expiresAt }) => (
          <tr key={id}>
            <th scope="row">{email}</th>
            <td data-label="Role">{role}</td>
            <td data-label="Invited by">{invitedBy}</td>
            <td data-label="Email with the link">{invitationMailLabels[mail]}</td>
            <td data-label="Expires">
              <When at={expiresAt} />
            </td>
            <td data-label="Withdraw">
              <form method="post" action={`/staff/team/invitations/${id}/withdraw`}>
                <button className="quiet" type="submit">
                  Withdraw <span className="hidden">the invitation of {email}</span>
                </button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type InviteFormProps = { typed: Record<string, string>; problems: FieldProblem[] };

/** Form that emails a link to create one's own account. */
export function InviteForm({ typed, problems }: InviteFormProps) {
  return (
    <form method="post" action="/staff/team/invite" noValidate>
      <Field
        name="email"
        label="Email address"
        hint={`${mailMode() === 'live' ? 'We email them a link' : 'In test mode no email is sent: you see a link here, to pass on yourself'}. It works once, for three days. They choose their own password.`}
        type="email"
        autoComplete="off"
        spellCheck={false}
        width={40}
        defaultValue={typed.email}
        error={sentenceOf(problems, 'email')}
      />
      <RoleField role={typed.role as Role | undefined} error={sentenceOf(problems, 'role')} />
      <button type="submit">Send the invitation</button>
    </form>
  );
}

/** Admin actions on an account. */
export function PersonForms({ person }: { person: Person }) {
  const at = `/staff/team/${person.id}`;
  return (
    <>
      <h2>Role</h2>
      <form method="post" action={`${at}/role`}>
        <RoleField role={person.role} />
        <p className="hint">When you change the role, they’re signed out and must sign in again.</p>
        <button type="submit">Save the role</button>
      </form>
      {!person.disabledAt && (
        <>
          <h2>Password</h2>
          <form method="post" action={`${at}/send-reset-link`}>
            <p>
              If they forgot their password, send them a link to choose a new one. It works once,
              for one hour. Their second factor stays.
              {mailMode() === 'capture' &&
                ' In test mode no email is sent: you see the link here, to pass on yourself.'}
            </p>
            <button className="quiet" type="submit">
              Send a reset link
            </button>
          </form>
        </>
      )}
      <h2>Second factor</h2>
      {person.hasSecondFactor ? (
        <form method="post" action={`${at}/reset-second-factor`}>
          <p>
            For someone who lost both their phone and their recovery codes. Make sure it is really
            them: until they set up a new one, their password alone opens the account.
          </p>
          <button className="quiet" type="submit">
            Remove the second factor
          </button>
        </form>
      ) : (
        <p>None is set up.</p>
      )}
      <h2>Access</h2>
      <form method="post" action={`${at}/${person.disabledAt ? 'enable' : 'disable'}`}>
        <p>
          {person.disabledAt
            ? 'They can’t sign in. If you enable the account, their old password and second factor work again.'
            : 'If you disable the account, they’re signed out everywhere and can’t sign in. Their past actions keep their name.'}
        </p>
        <button className="quiet" type="submit">
          {person.disabledAt ? 'Enable the account' : 'Disable the account'}
        </button>
      </form>
    </>
  );
}

type RoleFieldProps = { role?: Role; error?: string };

/** Role of an account. */
function RoleField({ role, error }: RoleFieldProps) {
  return (
    <Radios
      name="role"
      label="Role"
      defaultValue={role}
      error={error}
      options={[
        {
          value: 'reviewer',
          label: 'Reviewer',
          hint: 'Reads messages, and holds, approves, rejects, and deletes them.',
        },
        {
          value: 'admin',
          label: 'Admin',
          hint: 'All of that, plus the campaign, offices, exports, settings, and the team.',
        },
      ]}
    />
  );
}

type OneTimeLinkProps = { link?: string; email?: string; lasts: string };

/** New link in test mode, in which no email is sent; shown for a few minutes only. */
export function OneTimeLink({ link, email, lasts }: OneTimeLinkProps) {
  if (!link) return null;
  return (
    <section aria-labelledby="one-time-link">
      <h2 id="one-time-link">Link for {email}</h2>
      <p>
        Copy it now. It is shown here for five minutes, only to you, and never again. It works once,
        for {lasts}.
      </p>
      <p
        className="secret"
        data-copy="Copy the link"
        data-copied="Copied."
        data-not-copied="Select it and copy it yourself."
      >
        {link}
      </p>
      <script src="/copy.js" defer data-site="" />
    </section>
  );
}
