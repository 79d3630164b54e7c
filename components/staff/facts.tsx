import type { ReactNode } from 'react';

/** Facts in one row each; facts without a value are left out. */
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
