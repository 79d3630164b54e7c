import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { AlertsBanner } from '@/components/staff/alerts/alert-parts';
import { requestPath } from '@/lib/platform/network';
import type { Staff } from '@/lib/staff/access/require-staff';
import type { Role } from '@/lib/staff/access/staff-fields';
import type { NoticeLabel } from '@/lib/staff/forms/form-problems';
import { WhatIsThis } from './help/help-parts';
import { Notice } from './staff-parts';

type Props = {
  staff: Staff;
  notice?: NoticeLabel;
  /** Set if the page shows the alerts itself. */
  withoutAlerts?: boolean;
  children: ReactNode;
};

/** Frame of every page after sign-in. */
export function StaffPage({ staff, notice, withoutAlerts, children }: Props) {
  return (
    <>
      <header className="bar staff-header">
        <a className="skip" href="#main">
          Skip to main content
        </a>
        <a className="brand" href="/staff">
          Campaign staff
        </a>
        <StaffMenu role={staff.role} />
        <form className="staff-out" method="post" action="/staff/sign-out">
          <a href="/staff/account">{staff.name}</a>
          <button className="quiet" type="submit">
            Sign out
          </button>
        </form>
      </header>
      <SectionMenu role={staff.role} />
      <main id="main" className="staff-main" tabIndex={-1}>
        {!withoutAlerts && <AlertsBanner />}
        <Notice label={notice} />
        {children}
        <WhatIsThis />
      </main>
      <script src="/staff-session.js" defer data-site="" />
    </>
  );
}

type Entry = {
  path: string;
  label: string;
  /** Whether only admins may open it (app/staff/(admin)). */
  forAdmins?: boolean;
  /** Other addresses that belong to the page. */
  also?: string[];
};

type Section = { label: string; entries: Entry[] };

/** Menu of five sections, each with its pages. A section opens its first page. */
const sections: Section[] = [
  {
    label: 'Messages',
    entries: [{ path: '/staff/inbox', label: 'Inbox', also: ['/staff/messages'] }],
  },
  { label: 'Reports', entries: [{ path: '/staff/reports', label: 'Reports' }] },
  {
    label: 'Campaign',
    entries: [{ path: '/staff/campaign', label: 'Campaign', forAdmins: true }],
  },
  {
    label: 'Congress',
    entries: [
      { path: '/staff/offices', label: 'Offices' },
      { path: '/staff/roster', label: 'Members' },
      { path: '/staff/channels', label: 'Delivery methods' },
      { path: '/staff/bounces', label: 'Bounced email', forAdmins: true },
    ],
  },
  {
    label: 'Settings',
    entries: [
      { path: '/staff/settings', label: 'Overview', forAdmins: true },
      { path: '/staff/start', label: 'Setup' },
      { path: '/staff/team', label: 'Team', forAdmins: true },
      { path: '/staff/webhooks', label: 'Connections', forAdmins: true },
      { path: '/staff/exports', label: 'Exports', forAdmins: true },
      { path: '/staff/audit', label: 'Audit', forAdmins: true },
      { path: '/staff/health', label: 'Health', forAdmins: true },
      { path: '/staff/alerts', label: 'Alerts' },
      { path: '/staff/account', label: 'Your account' },
      { path: '/staff/help', label: 'Help' },
    ],
  },
];

/** Sections with the pages that a role may open. */
const sectionsFor = (role: Role): Section[] =>
  sections
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(({ forAdmins }) => !forAdmins || role === 'admin'),
    }))
    .filter(({ entries }) => entries.length > 0);

const holds = ({ path, also = [] }: Entry, page: string) =>
  [path, ...also].some((one) => page === one || page.startsWith(`${one}/`));

const hasPage = ({ entries }: Section, page: string) => entries.some((entry) => holds(entry, page));

/** Navigation between the five sections, with the current one marked. */
async function StaffMenu({ role }: { role: Role }) {
  const here = requestPath(await headers());
  return (
    <nav className="staff-menu" aria-label="Staff">
      <ul className="inline">
        {sectionsFor(role).map((section) => (
          <li key={section.label}>
            <a
              href={section.entries[0]?.path}
              aria-current={hasPage(section, here) ? 'true' : undefined}
            >
              {section.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Pages of the current section; empty if there is only one. */
async function SectionMenu({ role }: { role: Role }) {
  const here = requestPath(await headers());
  const section = sectionsFor(role).find((one) => hasPage(one, here));
  if (!section || section.entries.length < 2) return null;
  return (
    <nav className="staff-section" aria-label={section.label}>
      <ul className="inline">
        {section.entries.map((entry) => (
          <li key={entry.path}>
            <a href={entry.path} aria-current={currentOf(entry, here)}>
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currentOf(entry: Entry, here: string) {
  if (entry.path === here) return 'page';
  return holds(entry, here) ? 'true' : undefined;
}
