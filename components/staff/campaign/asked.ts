import type { StaffSettings } from '@/lib/staff/campaign/read-settings';

/** What every section of the page is made of. */
export type Asked = {
  staffSettings: StaffSettings;
  /** What was typed in a field of this section before it came back. */
  typed: (name: string) => string | undefined;
  /** The problem of a field, as the form components take it. */
  errorOf: (name: string) => { error?: string; errorLabel: string };
};
