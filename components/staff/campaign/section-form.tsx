import type { ReactNode } from 'react';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import type { Section } from '@/lib/staff/campaign/section-fields';

type Props = {
  section: Section;
  /** Version of the campaign that this page shows. */
  version: number;
  button: string;
  /** Less prominent button, for a form that only opens the next step. */
  quiet?: boolean;
  children: ReactNode;
};

/** Form that sets one section of the campaign. It carries the version that its page showed. */
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

/** Props that all sections of the page share. */
export type SectionFormState = {
  staffSettings: StaffSettings;
  /** Typed value of a field, if this section's form is shown again. */
  typed: (name: string) => string | undefined;
  /** Problem of a field, in the format of the form components. */
  errorOf: (name: string) => { error?: string };
};
