import fc from 'fast-check';
import { readDsns } from '@/lib/delivery/bounces/read-dsn';
import { readEvents } from '@/lib/delivery/bounces/read-events';
import { splitMailbox } from '@/lib/delivery/bounces/report';
import { verdictOf } from '@/lib/delivery/cwc/gateway-answer';
import { officesListed } from '@/lib/delivery/cwc/office-list';
import { readUnlockProof } from '@/lib/delivery/letters/email-proof';
import { addressParts } from '@/lib/lookup/address-line';
import { congressOn } from '@/lib/lookup/congress';
import { readCensusAnswer } from '@/lib/lookup/geocoders/census-geocoder';
import { readGeocodioAnswer } from '@/lib/lookup/geocoders/geocodio-geocoder';
import { completeAddress } from '@/lib/lookup/typed-address';
import { contentWarningOf } from '@/lib/messages/content-warning/content-warning';
import { readPostedStep, writtenText } from '@/lib/messages/posted-step';
import { excerptOf, findFindings } from '@/lib/messages/privacy-check/find-findings';
import { readCookie } from '@/lib/platform/answers';
import { likelyEmailAddress, readEmailAddress } from '@/lib/platform/email-address';
import { readLinkToken } from '@/lib/platform/link-token';
import { networkOf } from '@/lib/platform/network';
import { sealFor } from '@/lib/platform/secrets';
import { trustedProxies, visitorAddress } from '@/lib/platform/server/forwarded';
import { readableTarget } from '@/lib/platform/server/normalize-url';
import { refusal } from '@/lib/platform/server/request-guard';
import { readPhoneNumber, readZip } from '@/lib/platform/typed-digits';
import { unlockedMessageId } from '@/lib/receipts/unlock';
import { withCurrentSignatures } from '@/lib/staff/access/auth';
import { readTyped } from '@/lib/staff/forms/typed-cookie';
import { readAddressTable } from '@/lib/staff/offices/address-file';
import { anyForm, anyJson, anyLine } from '../support/anything';
import { postfixReport } from '../support/returned-mail';
import { damaged, pieces } from './damaged';
import { fileTargets } from './files';
import { type FuzzTarget, target } from './target';

const bytes = (text: fc.Arbitrary<string>) => text.map((each) => Buffer.from(each));

const report = postfixReport({
  deliveryId: '01930000-0000-7000-8000-000000000001',
} as Parameters<typeof postfixReport>[0]);
const xml = pieces(
  ...[
    '<?xml version="1.0"?>',
    '<Errors><Error>',
    '</Error></Errors>',
    '<Id>',
    '</Id>',
    '<![CDATA[',
  ],
  ...[
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '&#x1F600;',
    '<a b="',
    '"/>',
    ']]>',
    '<!--',
    '"id":',
  ],
);
const csv = pieces(
  'seat,email\n',
  'TX-37',
  ',',
  ';',
  '\t',
  '"',
  '""',
  'a@example.org',
  '\r\n',
  'sep=;',
);
/** Bytes that begin like a ZIP archive. */
const zip = fc
  .uint8Array({ maxLength: 400 })
  .map((rest) => Buffer.from([0x50, 0x4b, 3, 4, ...rest]));

const headerText = pieces(
  'for=',
  '"',
  '[',
  ']',
  '::1',
  '203.0.113.9',
  ':443',
  ';',
  ',',
  'by=',
  '%eth0',
);
const plain = headerText.map((text) => text.replace(/[^\x20-\x7e]/g, '?'));
const proxies = trustedProxies(['127.0.0.1', '10.0.0.0/8', '::1']);
const cookies = pieces('draft=', 'unlocked=', 'staff.session_token=', ';', '%', '=', '.', 'AAAA');
const plainCookies = cookies.map((text) => text.replace(/[^\x20-\x7e]/g, '?'));

const congress = congressOn(new Date('2026-11-28'));

const multipart = pieces(
  ...['--x\r\n', '--x--', 'Content-Disposition: form-data; name="', '"\r\n\r\n', '\r\n', 'street'],
  ...['; filename="a.txt"', 'Content-Type: text/plain; charset=utf-16\r\n', 'message', '\0'],
);

async function readMultipart(body: string) {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const request = new Request('http://localhost/', { method: 'POST', headers, body });
  const form = await request.formData().catch(() => undefined);
  if (form) writtenText(readPostedStep(form).typed);
}

const gatewayAnswer = fc.record({
  outcome: fc.constant('answered' as const),
  status: fc.oneof(
    fc.constantFrom(200, 201, 400, 409, 422, 429, 503),
    fc.integer({ min: 100, max: 599 }),
  ),
  text: xml,
  type: fc.oneof(fc.constantFrom('text/html', 'application/json', 'application/xml'), anyLine),
  whole: fc.boolean(),
  retryAfterMs: fc.option(fc.nat(), { nil: undefined }),
});
const settings = (['house', 'senate'] as const).map((chamber) => ({
  chamber,
  key: 'a key of the gateway',
  duplicate: /DeliveryId.*already/i,
}));

/** Every parser of input from strangers, servers, or files. */
export const parserTargets: FuzzTarget[] = [
  target('bounces: a damaged report', bytes(damaged(report)), readDsns),
  target(
    'bounces: a mailbox',
    bytes(pieces('From a b 2026\n', 'Subject: x\n', '\n', '>From ', report)),
    (mailbox) => Promise.all(splitMailbox(mailbox).map((mail) => readDsns(mail))),
  ),
  target('bounces: events', anyJson, readEvents),
  ...fileTargets,
  target('geocoders: answers', fc.tuple(anyJson, fc.boolean()), ([answer, isPoint]) => {
    readCensusAnswer(answer, congress);
    readGeocodioAnswer(answer, congress, isPoint ? 'point' : 'address');
  }),
  target('import: CSV', bytes(csv), readAddressTable),
  target('import: XLSX', zip, readAddressTable),
  target('import: any bytes', fc.uint8Array({ maxLength: 400 }), readAddressTable),
  target(
    'gateways: answers',
    fc.tuple(gatewayAnswer, fc.constantFrom(...settings)),
    ([answer, of]) => verdictOf(answer, { settings: of, gatewayId: 'an id', sentBefore: true }),
  ),
  target('gateways: lists of offices', xml, (text) => [
    officesListed(text, 'house'),
    officesListed(text, 'senate'),
  ]),
  target('forwarded headers', fc.tuple(plain, plain), ([list, forwarded]) => {
    visitorAddress({ 'x-forwarded-for': list }, '127.0.0.1', proxies);
    visitorAddress({ forwarded }, '10.1.2.3', proxies);
    networkOf(new Headers({ 'x-campaign-network': list }));
  }),
  target('cookies', plainCookies, async (cookie) => {
    const headers = new Headers({ cookie });
    readCookie(headers, 'draft');
    unlockedMessageId(headers);
    await withCurrentSignatures(cookie);
  }),
  target('cookies: sealed, with any content', anyJson, (content) => {
    const sealed = sealFor('staff typed', JSON.stringify(content)).toString('base64url');
    readTyped(() => sealed);
  }),
  target('multipart forms', multipart, readMultipart),
  target(
    'request targets',
    pieces('/en/receipt/', '%', '%2', '%00', '//', '\\', '?', '..'),
    (path) => {
      readableTarget(path);
      refusal({
        method: 'POST',
        path,
        headers: { origin: path },
        siteOrigin: 'https://campaign.example.org',
      });
    },
  ),
  target('links', anyLine, (text) => [readLinkToken(text, 32), readUnlockProof('an id', text)]),
  target('addresses', anyLine, (text) => [addressParts(text), completeAddress({ street: text })]),
  target('forms', anyForm, completeAddress),
  target('phone numbers and ZIP codes', anyLine, (text) => [readPhoneNumber(text), readZip(text)]),
  target(
    'email addresses',
    pieces('sam', '@', 'example', '.', 'org', '"', '<', 'xn--', 'ü'),
    (text) => {
      readEmailAddress(text);
      likelyEmailAddress(text);
    },
  ),
  target(
    'texts',
    pieces('my trafficker, John Smith ', '212-555-0199', '@', '. ', 'I am 17'),
    (body) => {
      for (const finding of findFindings(body)) excerptOf(body, finding);
      contentWarningOf({ subject: '', body, templateText: null, ownText: null });
    },
  ),
];
