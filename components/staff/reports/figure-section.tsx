import type { ReactNode } from 'react';

type Props = {
  id: string;
  title: string;
  /** Which messages, letters or calls are counted, and which are not. */
  counts: string;
  children: ReactNode;
};

/** One figure: what it counts, how it looks, and its numbers. */
export function FigureSection({ id, title, counts, children }: Props) {
  return (
    <section className="staff-figure" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="small">{counts}</p>
      {children}
    </section>
  );
}
