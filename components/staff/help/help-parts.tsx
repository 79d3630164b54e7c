import { headers } from 'next/headers';
import { requestPath } from '@/lib/platform/network';
import type { Role } from '@/lib/staff/access/staff-fields';
import { findHelp, glossary, pageHelp } from '@/lib/staff/help/page-help';

/** Help text of the current page, under "What is this?". */
export async function WhatIsThis() {
  const help = findHelp(requestPath(await headers()));
  if (!help) return null;
  return (
    <details className="what-is-this">
      <summary>What is this?</summary>
      <p>
        {help.about} <a href="/staff/help">Help and glossary</a>
      </p>
    </details>
  );
}

/** Pages that need a message, or a restored backup. */
const notInGuide = ['/staff/messages', '/staff/restored'];

/** List of pages with the purpose of each. */
export function PageGuide({ role }: { role: Role }) {
  const shown = pageHelp.filter(
    ({ path, forAdmins }) => !notInGuide.includes(path) && (!forAdmins || role === 'admin'),
  );
  return (
    <dl className="staff-facts">
      {shown.map(({ path, title, about }) => (
        <div key={path}>
          <dt>
            <a href={path}>{title}</a>
          </dt>
          <dd>{about}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Terms of the staff pages, in alphabetical order. */
export function Glossary() {
  const sorted = [...glossary].sort(([one], [other]) => one.localeCompare(other, 'en'));
  return (
    <dl className="staff-facts">
      {sorted.map(([word, meaning]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
