import { Radios } from '@/components/form/radios';
import type { Role } from '@/lib/staff/access/staff-fields';

type Props = { role?: Role; error?: string };

/** What somebody may do. */
export function RoleField({ role, error }: Props) {
  return (
    <Radios
      name="role"
      label="Role"
      defaultValue={role}
      error={error}
      errorLabel="Error:"
      options={[
        {
          value: 'reviewer',
          label: 'Reviewer',
          hint: 'Reads messages, and holds, releases, rejects and erases them.',
        },
        {
          value: 'admin',
          label: 'Admin',
          hint: 'All that, and steers campaign and offices, exports, and says who is on the staff.',
        },
      ]}
    />
  );
}
