import type { Staff } from '@/lib/staff/access/require-staff';

const network = '192.0.2.0/24';

/** Sample staff, in the format of `findStaff`. */
export const reviewer: Staff = {
  id: 'rey',
  name: 'Rey Viewer',
  email: 'rey@example.org',
  role: 'reviewer',
  network,
};

export const admin: Staff = {
  id: 'ada',
  name: 'Ada Sample',
  email: 'ada@example.org',
  role: 'admin',
  network,
};
