import { db } from '@/lib/platform/db';
import { eraseMessages } from './erase-messages';

/**
 * Erases a message because its writer asks for it. While a letter is being handed over, the wish is
 * noted and the next sweeps fulfil it: nothing is erased under the hands of a worker, and nobody
 * has to ask again.
 */
export async function eraseOnRequest(
  messageId: string,
  now = new Date(),
): Promise<'erased' | 'soon'> {
  const where = { id: messageId };
  await db().message.updateMany({
    where: { ...where, erasedAt: null },
    data: { erasedBy: 'supporter', mailChanges: false },
  });
  await eraseMessages(db(), [messageId], { by: 'supporter', why: 'asked for', now });
  const row = await db().message.findUniqueOrThrow({ where, select: { erasedAt: true } });
  return row.erasedAt ? 'erased' : 'soon';
}
