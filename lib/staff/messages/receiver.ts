import type { NoticeKind } from '@/lib/platform/db';

type Delivery = {
  kind: 'letter' | 'notice';
  notice: NoticeKind | null;
  officeName: string | null;
  seat: string | null;
};

/** Notices to the supporter, by the kinds in lib/delivery/letters/notice.ts. */
const noticeNames: Record<string, string> = {
  confirm: 'Confirmation email to the supporter',
  reminder: 'Reminder to the supporter to confirm',
  failed: 'Email to the supporter about a failed delivery',
  rejected: 'Email to the supporter about the rejection',
  changed: 'Email to the supporter about a change',
  unlock: 'Email to the supporter with a link to their data',
};

/** Recipient of a delivery: an office, or the supporter. */
export function receiverOf({ kind, notice, officeName, seat }: Delivery): string {
  if (kind === 'notice') return noticeNames[notice ?? ''] ?? 'Email to the supporter';
  const name = officeName ?? 'Office';
  return seat ? `${name} (${seat})` : name;
}

type Writer = { firstName: string | null; lastName: string | null; erasedAt: Date | null };

/** Name of the writer, which is removed when their personal data is deleted. */
export function writerOf({ firstName, lastName, erasedAt }: Writer): string {
  return (
    [firstName, lastName].filter(Boolean).join(' ') ||
    (erasedAt ? 'Information deleted' : 'No name')
  );
}

/**
 * Place of the writer, such as "Austin (TX-37)"; only the district once the personal data is
 * deleted.
 */
export function writerPlace({ city, district }: { city: string | null; district: string }): string {
  return city ? `${city} (${district})` : district;
}
