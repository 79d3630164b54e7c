import { v7 as uuidv7 } from 'uuid';
import { readCampaign } from '@/lib/campaign/campaign';
import { letterText } from '@/lib/campaign/edition';
import { editionInForce } from '@/lib/campaign/published-wordings';
import type { GatewaySettings } from '@/lib/platform/gateway-settings';
import type { LetterFields } from '../channel';
import { reportsFailure, serverWords } from './gateway-answer';
import { askGateway } from './gateway-client';
import { documentOf } from './message-document';
import { xmlOf } from './xml';

const LIMIT_MS = 30_000;

/**
 * Endpoints that validate a letter without delivering it. The Senate has only its test endpoint.
 */
const paths = { house: '/v2/validate', senate: '/testing-messages/' };

const samples = {
  house: { seat: 'TX-37', code: 'HTX37' },
  senate: { seat: 'TX-S1', code: 'STX01' },
};

type GatewayCheck = { outcome: 'passed' | 'failed'; message: string };

/**
 * Validates a sample letter at the gateway; it reaches no office.
 * @returns undefined for the Senate in production, which has no endpoint that only validates.
 */
export async function checkGateway(
  settings: GatewaySettings,
  { organization, now }: { organization?: string; now: Date },
): Promise<GatewayCheck | undefined> {
  const { chamber, environment, key } = settings;
  if (chamber === 'senate' && environment === 'production') return undefined;
  const { seat, code } = samples[chamber];
  const fields = { ...(await sample()), chamber, seat };
  const letter = { deliveryId: uuidv7(), date: now, fields };
  const body = xmlOf(documentOf(letter, code, { ...settings, organization }));
  const path = paths[chamber];
  const exchange = await askGateway(settings, { method: 'POST', path, body, limitMs: LIMIT_MS });
  if (exchange.outcome === 'silent') return { outcome: 'failed', message: exchange.why };
  const { status, text, type, whole } = exchange;
  const isGood = status >= 200 && status < 300 && whole && !type.includes('html');
  const passed = isGood && !reportsFailure(text);
  const words = serverWords(text, key);
  return { outcome: passed ? 'passed' : 'failed', message: `HTTP ${status}: ${words}` };
}

/** The current campaign's letter with a made-up writer. */
async function sample(): Promise<Omit<LetterFields, 'chamber' | 'seat'>> {
  const { edition } = await readCampaign();
  const { subject, letter } = await editionInForce(edition, 'en');
  return {
    writer,
    subject,
    templateText: letterText({ letter }),
    ownText: null,
    edition,
    language: 'en',
    addressConfirmed: false,
    emailConfirmed: false,
  };
}

const writer = {
  prefix: 'Ms.',
  firstName: 'Sam',
  lastName: 'Sample',
  email: 'sam.sample@example.org',
  street: '1 Example Street',
  city: 'Austin',
  state: 'TX',
  zip: '78704',
};
