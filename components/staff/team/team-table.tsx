import type { Person } from '@/lib/staff/team/list-team';
import { When } from '../when';

/** Everybody on the staff, each with a page of their own. */
export function PeopleTable({ people }: { people: Person[] }) {
  return (
    <table className="staff-table stacked">
      <caption>Staff</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Email address</th>
          <th scope="col">Role</th>
          <th scope="col">Second factor</th>
          <th scope="col">Last sign-in</th>
        </tr>
      </thead>
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
              {lastSignInAt ? <When at={lastSignInAt} /> : 'not known'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
