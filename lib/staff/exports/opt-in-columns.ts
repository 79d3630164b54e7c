import type { Column } from './formats';

export type OptInRow = {
  email: string;
  firstName: string | null;
  lastName: string | null;
  zip: string | null;
  language: 'en' | 'es';
};

const isPersonal = true;

/**
 * Columns for Action Network, whose upload matches columns by these names
 * (https://help.actionnetwork.org/hc/en-us/articles/203112959-File-formats-for-list-uploads); the
 * names are those in the CSV files of its reports. It requires the email address and recommends a
 * ZIP code. Phone numbers are left out, because supporters entered them for the offices and not for
 * a newsletter.
 */
export const optInColumns: readonly Column<OptInRow>[] = [
  {
    name: 'email',
    meaning: 'Email address, without duplicates',
    example: 'sam@example.org',
    isPersonal,
    isAddress: true,
    read: (row) => row.email,
  },
  {
    name: 'first_name',
    meaning: 'First name, as last given',
    example: 'Sam',
    isPersonal,
    read: (row) => row.firstName,
  },
  {
    name: 'last_name',
    meaning: 'Last name',
    example: 'Sample',
    isPersonal,
    read: (row) => row.lastName,
  },
  { name: 'zip_code', meaning: 'ZIP code', example: '78704', isPersonal, read: (row) => row.zip },
  { name: 'country', meaning: 'Always US', example: 'US', isPersonal, read: () => 'US' },
  {
    name: 'language',
    meaning: 'Language of their message: en or es',
    example: 'es',
    isPersonal,
    read: (row) => row.language,
  },
];
