import type { Person } from '@/lib/staff/team/list-team';
import { RoleField } from './role-field';

/** What an admin can do about somebody's account. */
export function PersonForms({ person }: { person: Person }) {
  const at = `/staff/team/${person.id}`;
  return (
    <>
      <h2>Role</h2>
      <form method="post" action={`${at}/role`}>
        <RoleField role={person.role} />
        <p className="hint">With another role, their sessions end and they sign in anew.</p>
        <button type="submit">Save the role</button>
      </form>
      <h2>Second factor</h2>
      {person.hasSecondFactor ? (
        <form method="post" action={`${at}/reset-second-factor`}>
          <p>
            For somebody who lost both telephone and recovery codes. Make sure it is them who ask:
            until they set up a new one, their password alone opens the account.
          </p>
          <button className="quiet" type="submit">
            Take the second factor away
          </button>
        </form>
      ) : (
        <p>None is set up.</p>
      )}
      <h2>Access</h2>
      <form method="post" action={`${at}/${person.disabledAt ? 'enable' : 'disable'}`}>
        <p>
          {person.disabledAt
            ? 'They cannot sign in. Let in again, they have the password and the second factor from before.'
            : 'Disabled, they are signed out everywhere and cannot come back. What they did keeps their name.'}
        </p>
        <button className="quiet" type="submit">
          {person.disabledAt ? 'Let them in again' : 'Disable the account'}
        </button>
      </form>
    </>
  );
}
