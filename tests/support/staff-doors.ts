import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Addresses under /staff that open without a session, with the reason. All others are for staff; an
 * addition to this list needs a reason.
 */
export const publicDoors: Record<string, string> = {
  '/staff/sign-in': 'to get in',
  '/staff/sign-in/enter': 'takes address and password, counted before they are looked at',
  '/staff/sign-in/code': 'for whoever gave the right password in this browser; others are led away',
  '/staff/sign-in/code/enter': 'takes their code, counted before it is looked at',
  '/staff/setup': 'its one-time link is asked instead, while there is no account',
  '/staff/setup/create': 'uses that link up',
  '/staff/invitation': 'its mailed link is asked instead',
  '/staff/invitation/accept': 'uses that link up',
  '/staff/forgot-password': 'for whoever cannot get in',
  '/staff/forgot-password/ask': 'mails a link, and says the same for every address',
  '/staff/reset-password': 'its mailed link is asked instead',
  '/staff/reset-password/choose': 'uses that link up',
};

/** Addresses that open while a required second factor is not set up yet. */
export const setUpDoors: Record<string, string> = {
  '/staff/account/second-factor': 'to set it up',
  '/staff/account/second-factor/set-up': 'takes its first code',
  '/staff/sign-out': 'to leave',
};

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

export type Door = {
  kind: 'page' | 'route';
  file: string;
  /** Address as a browser requests it; for a variable folder, its name in brackets. */
  address: string;
  /** Methods of a route; a page has only GET. */
  methods: Method[];
  isForAdmins: boolean;
  isPublic: boolean;
};

const ROOT = path.join('app', 'staff');
const isGroup = (name: string) => /^\(.+\)$/.test(name);

/** Every file below app/staff. */
export function staffFiles(folder = ROOT): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? staffFiles(file) : [file];
  });
}

/** Every page and route under /staff in the file system. */
export function staffDoors(): Door[] {
  return staffFiles().flatMap((file) => {
    const name = path.basename(file);
    if (name !== 'page.tsx' && name !== 'route.ts') return [];
    const folders = path.dirname(path.relative(ROOT, file)).split(path.sep);
    // A folder in parentheses groups addresses and is not part of them.
    const parts = folders.filter((folder) => folder !== '.' && !isGroup(folder));
    const source = readFileSync(file, 'utf8');
    return addressesOf(['/staff', ...parts].join('/'), source).map((address) => ({
      kind: name === 'page.tsx' ? ('page' as const) : ('route' as const),
      file,
      address,
      methods: name === 'page.tsx' ? ['GET' as const] : methodsOf(source),
      isForAdmins: folders.includes('(admin)'),
      isPublic: Object.hasOwn(publicDoors, address),
    }));
  });
}

/** Addresses of a file: one, or one for each action of a folder `[action]`. */
export function addressesOf(address: string, source: string): string[] {
  if (!address.endsWith('/[action]')) return [address];
  const names = [...source.matchAll(/^ {2}'?([\w-]+)'?: \w+Action\b/gm)];
  return names.map(([, name]) => address.replace('[action]', name ?? ''));
}

const methodsOf = (source: string) =>
  METHODS.filter((method) =>
    new RegExp(`export (?:async )?(?:function|const) ${method}\\b`).test(source),
  );
