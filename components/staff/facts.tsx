import type { ReactNode } from 'react';

/** Known facts, one row each; unknown ones are left out. */
export function FactList({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <dl className="staff-facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="written" dir="auto">
                {value}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
