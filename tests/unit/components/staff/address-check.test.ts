import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AddressCheck } from '@/components/staff/settings/overview';
import { SCHEME_HEADER } from '@/lib/platform/network';
import { comparePublicAddress } from '@/lib/staff/settings/step-up';

const HOST = 'campaign.example.org';

async function shown(siteUrl: string, sent: Record<string, string>) {
  const compared = await comparePublicAddress(siteUrl, new Headers({ host: HOST, ...sent }));
  const props = { ...compared, siteUrl, isLocal: false };
  return renderToStaticMarkup(createElement(AddressCheck, props)).replace(/<[^>]+>/g, '');
}

const byLink = (scheme: string) => ({ referer: `${scheme}://${HOST}/staff/inbox` });
const byProxy = (scheme: string) => ({ [SCHEME_HEADER]: scheme });

test.each([
  ['a link', byLink],
  ['a trusted proxy', byProxy],
])('where %s tells the scheme, it is compared too', async (_how, sent) => {
  const correct = 'and that is where your browser is. This is correct.';
  expect(await shown(`https://${HOST}`, sent('https'))).toContain(correct);
  expect(await shown(`http://${HOST}`, sent('http'))).toContain(correct);
  const wrong = await shown(`http://${HOST}`, sent('https'));
  expect(wrong).not.toContain('correct');
  expect(wrong).toContain(
    `Links in emails begin with http://${HOST}, but your browser is at https://${HOST}.`,
  );
  expect(await shown('https://other.example', sent('https'))).toContain(
    `but your browser is at https://${HOST}.`,
  );
});

test('the browser itself is believed before its proxy', async () => {
  const both = { ...byLink('https'), ...byProxy('http') };
  expect(await shown(`https://${HOST}`, both)).toContain('This is correct.');
});

test.each<Record<string, string>>([
  {},
  { referer: 'https://other.example/' },
  { referer: 'x' },
  byProxy(''),
])('with %o the scheme is unknown, and the page says so', async (sent) => {
  const page = await shown(`https://${HOST}`, sent);
  expect(page).not.toContain('correct');
  expect(page).toContain(`your browser is at ${HOST}. This page cannot see whether`);
  expect(await shown('https://other.example', sent)).toContain(`your browser is at ${HOST}.`);
});
