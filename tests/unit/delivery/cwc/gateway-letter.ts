import type { Letter, LetterFields } from '@/lib/delivery/channel';
import { documentOf } from '@/lib/delivery/cwc/message-document';
import type { GatewaySettings } from '@/lib/platform/gateway-settings';
import { deliveryId, parts, sampleLetter } from '../sample-letter';

const aboutUs = {
  agent: 'Example Campaign',
  ackEmail: 'congress@example.org',
  contact: { name: 'Alex Example', email: 'congress@example.org', phone: '202-555-0100' },
};

export const settings: GatewaySettings = {
  ...aboutUs,
  chamber: 'house',
  channel: 'house_cwc',
  url: 'http://127.0.0.1:1',
  key: 'house-test-key',
  perSecond: 10,
  environment: 'test',
  loopback: true,
  testMode: true,
  senatePath: '/production-messages/',
  duplicate: /DeliveryId.*(already|duplicate|used|exists)/i,
};

export const senateSettings: GatewaySettings = {
  ...settings,
  chamber: 'senate',
  channel: 'senate_cwc',
  agent: 'Example Campaign (Senate)',
  key: 'senate-test-key',
};

const seats = { house: 'TX-37', senate: 'TX-S1' };
export const codes = { house: 'HTX37', senate: 'STX01' };

export function sampleFields(changed: Partial<LetterFields> = {}): LetterFields {
  const chamber = changed.chamber ?? 'house';
  return {
    seat: seats[chamber],
    chamber,
    writer: parts.writer,
    subject: parts.subject,
    templateText: 'I ask you to support it.',
    ownText: 'It matters here.',
    edition: '2024-bill',
    language: 'en',
    addressConfirmed: false,
    emailConfirmed: false,
    ...changed,
  };
}

export function gatewayLetter(changed: Partial<LetterFields> = {}, also: Partial<Letter> = {}) {
  return sampleLetter({}, { fields: sampleFields(changed), ...also });
}

export function letterDocument(changed: Partial<LetterFields> = {}, organization?: string) {
  const fields = sampleFields(changed);
  const letter = { deliveryId, date: parts.writtenAt, fields };
  const of = fields.chamber === 'house' ? settings : senateSettings;
  return documentOf(letter, codes[fields.chamber], { ...of, organization });
}
