import type { ReactNode } from 'react';

type Props = {
  /** What comes first, also where there is one column. */
  head: ReactNode;
  /** Second on a narrow screen; on a wide one at the right of all the rest. */
  aside?: ReactNode;
  children?: ReactNode;
};

/** A column to read in, and something beside it that should stay in sight. */
export function BackgroundTask({ head, aside, children }: Props) {
  return (
    <div className="beside">
      <div>{head}</div>
      {aside && <div className="aside">{aside}</div>}
      {children && <div>{children}</div>}
    </div>
  );
}
