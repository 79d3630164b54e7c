import type { Staff } from '@/lib/staff/access/require-staff';
import { StaffPage } from '../staff-page';

/** The server around the site turns the meta tag into the answer's status. */
export function NoMessage({ staff }: { staff: Staff }) {
  return (
    <StaffPage staff={staff}>
      <meta name="campaign-status" content="404" />
      <h1>There is no such message</h1>
      <p>
        It may have been removed. <a href="/staff/inbox">Go to the inbox</a>
      </p>
    </StaffPage>
  );
}
