'use client';

import { usePathname } from 'next/navigation';
import type { Role } from '@/lib/staff/access/staff-fields';

type Entry = { path: string; label: string };

const forAll: Entry[] = [
  { path: '/staff/inbox', label: 'Inbox' },
  { path: '/staff/figures', label: 'Figures' },
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
  { path: '/staff/people', label: 'People' },
  { path: '/staff/audit', label: 'Audit' },
];

/**
 * The ways from one part of the staff pages to another. It runs in the browser too, for nothing but
 * that only there the framework says which page this is.
 */
export function StaffMenu({ role }: { role: Role }) {
  const pathname = usePathname();
  const entries = role === 'admin' ? [...forAll, ...forAdmins] : forAll;
  return (
    <nav className="staff-menu" aria-label="Staff">
      <ul className="inline">
        {entries.map(({ path, label }) => (
          <li key={path}>
            <a href={path} aria-current={isPart(pathname, path) ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether a page is this one, or lies below it. */
const isPart = (pathname: string, path: string) =>
  pathname === path || pathname.startsWith(`${path}/`);
