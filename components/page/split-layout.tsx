import type { ReactNode } from 'react';

type Props = {
  /** First part, also in one column. */
  head: ReactNode;
  /** Second on a narrow screen; to the right of everything else on a wide one. */
  aside?: ReactNode;
  children?: ReactNode;
};

/** Two columns on a wide screen: text, and an aside that stays in view. */
export function SplitLayout({ head, aside, children }: Props) {
  return (
    <div className="split-layout">
      <div>{head}</div>
      {aside && <div className="aside">{aside}</div>}
      {children && <div>{children}</div>}
    </div>
  );
}
