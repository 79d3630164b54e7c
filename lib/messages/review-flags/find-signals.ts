import { db } from '@/lib/platform/db';
import { DAY_MS } from '@/lib/platform/time';
import type { MessageInput } from '../schema';
import { writerHash } from '../writer';
import { type Facts, MAX_EMAIL, MAX_SAME_WORDS, MAX_STREET } from './rules';

const WEEK_MS = 7 * DAY_MS;

type Asked = { ownWords: string; ownTextHash: string | null; fromNetwork: number };

/** Counts what came like this message; no further than the rules need. */
export async function findFacts(message: MessageInput, asked: Asked): Promise<Facts> {
  const { ownWords, ownTextHash, fromNetwork } = asked;
  const { email, street, zip, addressProgram } = message;
  const day = { gt: new Date(Date.now() - DAY_MS) };
  const week = { gt: new Date(Date.now() - WEEK_MS) };
  const [byEmail, byStreet, sameWords] = await Promise.all([
    db().message.count({
      where: { email: { in: [email, email.toLowerCase()] }, createdAt: day },
      take: MAX_EMAIL,
    }),
    // Thousands share the one address of a confidentiality program.
    addressProgram
      ? 0
      : db().message.count({ where: { zip, street, createdAt: day }, take: MAX_STREET }),
    ownTextHash
      ? db().message.count({
          where: { ownTextHash, createdAt: week, writerHash: { not: writerHash(message) } },
          take: MAX_SAME_WORDS + 1,
        })
      : 0,
  ]);
  return { ownWords, fromEmail: byEmail + 1, fromStreet: byStreet + 1, fromNetwork, sameWords };
}
