import type { LetterFields } from '@/lib/delivery/channel';
import type { Channels } from '@/lib/delivery/channels';
import { type CwcOptions, createCwcChannel } from '@/lib/delivery/cwc/cwc-channel';
import type { PrismaClient } from '@/lib/platform/db';
import type { GatewaySettings } from '@/lib/platform/gateway-settings';
import { startWorker, type Worker } from '@/lib/worker/worker';
import type { startGateways } from '../../support/gateways/gateways';
import { senateSettings, settings } from '../../unit/delivery/cwc/gateway-letter';
import { storeLetters } from './store-letters';

type Gateways = Awaited<ReturnType<typeof startGateways>>;

export const senderSite = {
  url: 'https://campaign.example.org',
  mailFrom: 'campaign@example.org',
  operatorName: 'Example Operator',
};

/** The settings of both gateways on this machine. */
export function gatewaySettingsOf(gateways: Pick<Gateways, 'url' | 'senateUrl'>) {
  return {
    house: { ...settings, url: gateways.url },
    senate: { ...senateSettings, url: gateways.senateUrl },
  } satisfies Record<string, GatewaySettings>;
}

/** Channels to both gateways, without rate limits. */
export function gatewayChannels(
  db: PrismaClient,
  gateways: Pick<Gateways, 'url' | 'senateUrl'>,
  also: Partial<CwcOptions> = {},
): Channels {
  const of = gatewaySettingsOf(gateways);
  const common = { db, pace: async () => {}, ...also };
  return {
    house_cwc: createCwcChannel({ ...common, settings: of.house }),
    senate_cwc: createCwcChannel({ ...common, settings: of.senate }),
  };
}

export function startOn(db: PrismaClient, channels: Channels, clock: () => Date): Worker {
  return startWorker({ db, channels, concurrency: 4, site: senderSite, clock, pollMs: 20 });
}

const offices = {
  house: { channel: 'house_cwc', seat: 'TX-37', bioguide: 'E000001', chamber: 'house' },
  senate: { channel: 'senate_cwc', seat: 'TX-S1', bioguide: 'E000002', chamber: 'senate' },
} as const;

/** Stores a message with a letter to each of these chambers, due at once. */
export function storeFor(
  db: PrismaClient,
  chambers: readonly LetterFields['chamber'][] = ['house', 'senate'],
  message: Parameters<typeof storeLetters>[1] = {},
) {
  return storeLetters(db, {
    letters: chambers.map((chamber) => offices[chamber]),
    ...message,
    message: {
      prefix: 'Ms.',
      templateText: 'I ask you to support the Act.',
      ownText: 'It matters in Austin.',
      ...message.message,
    },
  });
}
