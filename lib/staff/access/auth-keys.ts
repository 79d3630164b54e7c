import { createHash } from 'node:crypto';
import { keysFor } from '@/lib/platform/secrets';

/**
 * Keys with which better-auth signs cookies and encrypts second factors, the one in force first. What
 * it encrypts names its key by a number, which is taken from a hash of the key: every machine finds
 * the same one, and no one has to count keys.
 */
function versionedKeys() {
  return keysFor('staff sessions').map((key) => {
    const value = key.toString('base64url');
    const version = createHash('sha256').update(`version ${value}`).digest().readUInt32BE() >>> 1;
    return { version, value };
  });
}

/** The settings of better-auth. `secret` opens what was encrypted before keys had numbers. */
export function authSecrets() {
  const secrets = versionedKeys();
  return { secrets, secret: secrets.at(-1)?.value ?? '' };
}

/** The same for its functions that encrypt. */
export function authKeys() {
  const { secrets, secret: legacySecret } = authSecrets();
  const keys = new Map(secrets.map(({ version, value }) => [version, value]));
  return { keys, currentVersion: secrets[0]?.version ?? 0, legacySecret };
}

/** Whether something is encrypted with the key in force. */
export const isCurrent = (encrypted: string) =>
  encrypted.startsWith(`$ba$${authKeys().currentVersion}$`);
