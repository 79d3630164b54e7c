import { headers } from 'next/headers';
import { requestPath } from '@/lib/platform/request-path';
import type { Role } from '@/lib/staff/access/staff-fields';

type Entry = { path: string; label: string };

const forAll: Entry[] = [
  { path: '/staff/inbox', label: 'Inbox' },
  { path: '/staff/reports', label: 'Figures' },
  { path: '/staff/offices', label: 'Offices' },
  { path: '/staff/roster', label: 'Members' },
  { path: '/staff/channels', label: 'Channels' },
  { path: '/staff/alerts', label: 'Alerts' },
];

/** What only admins may open (app/staff/(admin)). */
const forAdmins: Entry[] = [
  { path: '/staff/campaign', label: 'Campaign' },
  { path: '/staff/exports', label: 'Export' },
  { path: '/staff/webhooks', label: 'Webhooks' },
  { path: '/staff/team', label: 'People' },
  { path: '/staff/audit', label: 'Audit' },
];

/** The ways from one part of the staff pages to another; the part one is in is marked. */
export async function StaffMenu({ role }: { role: Role }) {
  const here = requestPath(await headers());
  const entries = role === 'admin' ? [...forAll, ...forAdmins] : forAll;
  return (
    <nav className="staff-menu" aria-label="Staff">
      <ul className="inline">
        {entries.map(({ path, label }) => (
          <li key={path}>
            <a href={path} aria-current={isPart(here, path) ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether a page is this one, or lies below it. */
const isPart = (page: string, path: string) => page === path || page.startsWith(`${path}/`);
