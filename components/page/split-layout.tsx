import type { ReactNode } from 'react';

type Props = {
  /** Title and what belongs to it. */
  head: ReactNode;
  /** Last on a narrow screen; below the title on a wide one. */
  aside?: ReactNode;
  children: ReactNode;
};

/** Two columns on a wide screen: the title, which stays in view, and the content. */
export function SplitLayout({ head, aside, children }: Props) {
  return (
    <div className="split-layout">
      <div className="head">{head}</div>
      <div className="body">{children}</div>
      {aside && <div className="aside">{aside}</div>}
    </div>
  );
}
