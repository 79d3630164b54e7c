import { describe, expect, test } from 'vitest';
import { networkOf, networkOfAddress, shortNetwork } from '@/lib/platform/network';
import {
  lastProxySeen,
  trustedProxies,
  visitorAddress,
  visitorScheme,
} from '@/lib/platform/server/forwarded';
import { CannotStart } from '@/lib/platform/startup-error';
import { collectOutput } from '@/tests/support/collect-output';

const none = trustedProxies([]);
const ours = trustedProxies(['10.0.0.0/8', '192.0.2.9', 'fd00::/8']);
const from = (peer: string | undefined, forwarded: string | undefined, proxies = ours) =>
  visitorAddress({ 'x-forwarded-for': forwarded }, peer, proxies);

describe('the address of a visitor', () => {
  test('is the peer if the peer is not a trusted proxy', () => {
    expect(from('198.51.100.7', '1.2.3.4', none)).toBe('198.51.100.7');
    expect(from('198.51.100.7', '1.2.3.4, 10.0.0.1')).toBe('198.51.100.7');
  });

  test('is the last one before our proxies', () => {
    expect(from('10.0.0.1', '198.51.100.7')).toBe('198.51.100.7');
    expect(from('10.0.0.1', '1.2.3.4, 198.51.100.7, 192.0.2.9')).toBe('198.51.100.7');
    expect(from('::ffff:10.0.0.1', '::ffff:198.51.100.7')).toBe('198.51.100.7');
    expect(from('fd00::1', '2001:db8::7')).toBe('2001:db8::7');
  });

  test('is unknown when our proxy sends none', () => {
    expect(from('10.0.0.1', undefined)).toBe('behind 10.0.0.1');
    expect(from('10.0.0.1', ' ')).toBe('behind 10.0.0.1');
    expect(from('10.0.0.1', '10.0.0.9')).toBe('10.0.0.9');
    expect(from(undefined, '1.2.3.4')).toBe('unknown');
  });

  test.each([
    ['203.0.113.7:4000', '203.0.113.7'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['"[2001:db8::1]:443"', '2001:db8::1'],
    ['for=203.0.113.7', '203.0.113.7'],
    ['FOR="[2001:DB8::1]:4711"', '2001:db8::1'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['fe80::1%eth0', 'fe80::1'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ["'203.0.113.7'", '203.0.113.7'],
    ['203.0.113.7/32', '203.0.113.7'],
    ['http://203.0.113.7:80', '203.0.113.7'],
    ['203.0.113.7, ,', '203.0.113.7'],
    ['203.0.113.7 10.0.0.3', '203.0.113.7'],
    ['64:ff9b::203.0.113.7', '203.0.113.7'],
  ])('is read from %s', (forwarded, address) => {
    expect(from('10.0.0.1', forwarded)).toBe(address);
    expect(from('10.0.0.1', `1.2.3.4, ${forwarded}, 192.0.2.9:80`)).toBe(address);
  });

  test.each([
    ['for=203.0.113.7', '203.0.113.7'],
    ['for=198.51.100.1, for="[2001:db8::7]:4711";proto=https;by=10.0.0.2', '2001:db8::7'],
    ['proto=http;For="203.0.113.7:80", for=10.0.0.3', '203.0.113.7'],
    ['', 'behind 10.0.0.1'],
    ['for=unknown', 'behind 10.0.0.1'],
    ['for=203.0.113.7, for=_hidden', '203.0.113.7 behind 10.0.0.1'],
    ['for = 203.0.113.7', '203.0.113.7'],
    ['for=203.0.113.7;host="a, for=1.2.3.4"', '203.0.113.7'],
    ['for=203.0.113.7;host="a\\", for=1.2.3.4"', '203.0.113.7'],
  ])('is read from Forwarded: %s', (forwarded, address) => {
    const proxies = trustedProxies(['10.0.0.0/8']);
    expect(visitorAddress({ forwarded }, '10.0.0.1', proxies)).toBe(address);
    const both = { forwarded, 'x-forwarded-for': '192.0.2.5' };
    expect(visitorAddress(both, '10.0.0.1', proxies)).toBe('192.0.2.5');
    expect(visitorAddress({ forwarded }, '192.0.2.1', proxies)).toBe('192.0.2.1');
  });

  test.each(['', ' ', ', ,'])(
    'is read from Forwarded beside an empty X-Forwarded-For (%j)',
    (empty) => {
      const output = collectOutput();
      const proxies = trustedProxies(['10.0.0.0/8']);
      const read = (forwarded?: string) =>
        visitorAddress({ 'x-forwarded-for': empty, forwarded }, '10.0.0.1', proxies);
      expect(read('for=203.0.113.7')).toBe('203.0.113.7');
      expect(lastProxySeen()).toEqual({ kind: 'trusted' });
      expect(output()).toBe('');
      for (const nothing of [undefined, '', ' ,']) {
        expect(read(nothing)).toBe('behind 10.0.0.1');
        expect(lastProxySeen()).toEqual({ kind: 'unreadable' });
      }
      expect(output().match(/forwarded_address_not_readable/g)).toHaveLength(1);
      // A request of our own machine, such as a health check, has no such header.
      expect(visitorAddress({}, '10.0.0.1', proxies)).toBe('behind 10.0.0.1');
      expect(lastProxySeen()).toEqual({ kind: 'direct' });
    },
  );

  test('falls back to the nearest readable one and names the proxy', () => {
    const output = collectOutput();
    const proxies = trustedProxies(['10.0.0.0/8']);
    const texts = [
      'unknown',
      'unix:',
      '_hidden',
      '999.1.1.1',
      '127.1',
      '<script>',
      '.'.repeat(9_000),
    ];
    for (const text of texts) {
      const address = from('10.0.0.1', `1.2.3.4, 198.51.100.7, ${text}`, proxies);
      expect(address).toBe('198.51.100.7 behind 10.0.0.1');
      expect(from('10.0.0.1', text, proxies)).toBe('behind 10.0.0.1');
      expect(from('10.0.0.1', `${text}, ${text}, 10.0.0.2`, proxies)).toBe(
        '10.0.0.2 behind 10.0.0.1',
      );
      // What a visitor sends is to the left of the address that the proxy adds.
      expect(from('10.0.0.1', `${text}, 198.51.100.7`, proxies)).toBe('198.51.100.7');
    }
    expect(output().match(/forwarded_address_not_readable/g)).toHaveLength(1);
  });
});

test.each([
  'proxy.example',
  '10.0.0.0/33',
  '10.0.0.0/x',
  '10.0.0.1/',
  '10.0.0.1/ 8',
  'fd00::/129',
  '10.0.0.0/-1',
])('TRUSTED_PROXIES may not contain %s', (entry) => {
  expect(() => trustedProxies([entry])).toThrow(CannotStart);
  expect(() => trustedProxies([entry])).toThrow(/TRUSTED_PROXIES .*10\.0\.0\.0\/8.*"/);
});

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:2::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['behind 10.0.0.1', 'behind 10.0.0.1'],
  ['198.51.100.7 behind 10.0.0.1', '198.51.100.7 behind 10.0.0.1'],
  ['2001:db8:1:2::7 behind fd00::1', '2001:db8:1:2::/64 behind fd00::1'],
])('%s belongs to the network %s', (address, network) => {
  expect(networkOfAddress(address)).toBe(network);
});

test('a request that bypassed our server has an unknown network', () => {
  expect(networkOf(new Headers())).toBe('unknown');
});

test('a network is shortened even when its proxy is named', () => {
  expect(shortNetwork('198.51.100.7 behind 10.0.0.1')).toBe('198.51.100.0/24 behind 10.0.0.1');
  expect(shortNetwork('behind 10.0.0.1')).toBe('behind 10.0.0.1');
});

test.each([
  ['10.0.0.1', { 'x-forwarded-proto': 'https' }, 'https'],
  ['::ffff:10.0.0.1', { 'x-forwarded-proto': 'HTTPS, http' }, 'https'],
  ['10.0.0.1', { 'x-forwarded-proto': 'http' }, 'http'],
  ['10.0.0.1', { forwarded: 'for=192.0.2.1;proto=https' }, 'https'],
  ['10.0.0.1', { forwarded: 'proto="http";for=192.0.2.1' }, 'http'],
  ['10.0.0.1', { 'x-forwarded-proto': 'wss' }, ''],
  ['10.0.0.1', {}, ''],
  ['192.0.2.1', { 'x-forwarded-proto': 'https' }, ''],
  [undefined, { 'x-forwarded-proto': 'https' }, ''],
])('the scheme that %s states with %o is "%s"', (peer, headers, scheme) => {
  expect(visitorScheme(headers, peer, trustedProxies(['10.0.0.0/8']))).toBe(scheme);
});
