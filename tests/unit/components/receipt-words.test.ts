import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Proofs } from '@/components/receipt/receipt-lines';
import { PersonalDataLink } from '@/components/receipt/receipt-parts';
import { copy } from '@/lib/campaign/copy';
import type { ReceiptLine } from '@/lib/receipts/receipts';

const at = new Date('2026-11-23T12:00:00Z');
const line: ReceiptLine = {
  id: '1',
  seat: 'NY-12',
  bioguide: 'E000001',
  officeName: 'Pat Example',
  chamber: 'house',
  channel: 'email',
  status: 'accepted',
  statusSince: at,
  holdReason: null,
  failure: null,
  providerId: null,
  sentHash: null,
  attempts: 1,
  dueAt: at,
  testMode: false,
};

describe.each(['en', 'es'] as const)('a receipt in %s', (language) => {
  const { proof, unlock } = copy(language).personalData;
  const renderProofs = (change: Partial<ReceiptLine>) =>
    renderToStaticMarkup(createElement(Proofs, { language, lines: [{ ...line, ...change }] }));

  test.each(['email', 'house_cwc', 'senate_cwc'] as const)(
    'says who accepted a delivery by %s',
    (channel) => {
      expect(renderProofs({ channel })).toContain(proof.takenBy[channel]);
      expect(renderProofs({ channel, testMode: true })).not.toContain(proof.takenBy[channel]);
      expect(renderProofs({ channel, status: 'refused' })).toBe('');
    },
  );

  test('puts the proofs of all offices into one details element', () => {
    const lines = ['Pat Example', 'Kim Example', 'Lee Example'].map((officeName, at) => ({
      ...line,
      id: String(at),
      officeName,
      sentHash: `hash-of-${at}`,
    }));
    const page = renderToStaticMarkup(createElement(Proofs, { language, lines }));
    expect(page.match(/<details/g)).toHaveLength(1);
    for (const { officeName, sentHash } of lines) {
      expect(page).toContain(officeName);
      expect(page).toContain(sentHash);
    }
    expect(page.split(proof.hashWhy)).toHaveLength(2);
  });

  test.each([true, false])('says whether this browser can open the message: %s', (open) => {
    const page = renderToStaticMarkup(
      createElement(PersonalDataLink, { language, token: 't', open }),
    );
    expect(page.includes(unlock.openHere)).toBe(open);
  });

  test('makes no claim about an office’s mail system', () => {
    const { accepted, refused } = copy(language).states;
    expect(accepted.sentence + refused.sentence).not.toMatch(/mail system|sistema de correo/);
  });
});

test('the privacy page explains the cookies after sending and what is kept', () => {
  const [en, es] = [copy('en').privacy, copy('es').privacy];
  expect(en.more.join()).toMatch(/15 minutes without asking who you are/);
  expect(es.more.join()).toMatch(
    /muestra durante 15 minutos el mensaje que envió, sin pedir su apellido ni su código postal/,
  );
  for (const kept of ['how we found it', 'campaign version, language', 'reference number']) {
    expect(en.rows.after.what).toContain(kept);
  }
  for (const kept of ['cómo lo encontramos', 'la versión de la campaña, el idioma', 'número']) {
    expect(es.rows.after.what).toContain(kept);
  }
});
