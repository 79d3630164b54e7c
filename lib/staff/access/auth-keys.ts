import { createHash } from 'node:crypto';
import { keysFor } from '@/lib/platform/secrets';

/**
 * Keys with which better-auth signs cookies and encrypts second factors, the current one first. An
 * encrypted value names its key by a version number, which is derived from a hash of the key, so
 * that all servers agree on it and no one has to assign numbers.
 */
function versionedKeys() {
  return keysFor('staff sessions').map((key) => {
    const value = key.toString('base64url');
    const version = createHash('sha256').update(`version ${value}`).digest().readUInt32BE() >>> 1;
    return { version, value };
  });
}

/** Key settings of better-auth. `secret` decrypts values from before keys had version numbers. */
export function authSecrets() {
  const secrets = versionedKeys();
  return { secrets, secret: secrets.at(-1)?.value ?? '' };
}

/** The same keys for the encryption functions of better-auth. */
export function authKeys() {
  const { secrets, secret: legacySecret } = authSecrets();
  const keys = new Map(secrets.map(({ version, value }) => [version, value]));
  return { keys, currentVersion: secrets[0]?.version ?? 0, legacySecret };
}

/** Whether a value is encrypted with the current key. */
export const isCurrent = (encrypted: string) =>
  encrypted.startsWith(`$ba$${authKeys().currentVersion}$`);
