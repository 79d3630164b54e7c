import path from 'node:path';
import type { DeliveryKind } from '@/lib/platform/db';

/** The delivery as far as its captured file's name goes. */
export type Captured = { id: string; kind: DeliveryKind; bioguide: string | null };

export function captureFolders(dataDir: string) {
  const letters = path.join(dataDir, 'mail');
  return { letters, notices: path.join(letters, 'supporters') };
}

/**
 * Where the capture channel writes, or has written, a delivery. The name alone says whether it was
 * written, and erasing finds it without a search.
 */
export function capturedFile(dataDir: string, { id, kind, bioguide }: Captured): string {
  const { letters, notices } = captureFolders(dataDir);
  if (kind === 'notice') return path.join(notices, `${id}.eml`);
  const office = /^[A-Z]\d{6}$/.test(bioguide ?? '') ? bioguide : 'office';
  return path.join(letters, `${office}-${id}.eml`);
}
