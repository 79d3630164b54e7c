import type { ReactNode } from 'react';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import type { Section } from '@/lib/staff/campaign/section-fields';

type Props = {
  section: Section;
  /** Of the campaign, as this page shows it. */
  version: number;
  button: string;
  /** The button only opens what is to be decided: it looks quieter. */
  quiet?: boolean;
  children: ReactNode;
};

/** A form that sets one section of the campaign; it says which state it was made of. */
export function SectionForm({ section, version, button, quiet, children }: Props) {
  return (
    <form method="post" action={`/staff/campaign/set/${section}`} noValidate>
      <input type="hidden" name="version" value={version} />
      {children}
      <button className={quiet ? 'quiet' : undefined} type="submit">
        {button}
      </button>
    </form>
  );
}

/** What every section of the page is made of. */
export type Asked = {
  staffSettings: StaffSettings;
  /** What was typed in a field of this section before it came back. */
  typed: (name: string) => string | undefined;
  /** The problem of a field, as the form components take it. */
  errorOf: (name: string) => { error?: string; errorLabel: string };
};
