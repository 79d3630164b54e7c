import type { Invitation } from '@/lib/staff/team/invitations';
import { mailWords } from '@/lib/staff/team/team-labels';
import { When } from '../when';

/** Links that are on their way, and how far they came. */
export function InvitationTable({ invitations }: { invitations: Invitation[] }) {
  if (invitations.length === 0) return <p>There is no open invitation.</p>;
  return (
    <table className="staff-table stacked">
      <caption>Open invitations</caption>
      <thead>
        <tr>
          <th scope="col">Email address</th>
          <th scope="col">Role</th>
          <th scope="col">Invited by</th>
          <th scope="col">The mail with the link</th>
          <th scope="col">Works until</th>
          <th scope="col">Withdraw</th>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, email, role, invitedBy, mail, expiresAt }) => (
          <tr key={id}>
            <th scope="row">{email}</th>
            <td data-label="Role">{role}</td>
            <td data-label="Invited by">{invitedBy}</td>
            <td data-label="The mail with the link">{mailWords[mail]}</td>
            <td data-label="Works until">
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
