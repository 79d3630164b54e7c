import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ConfirmForm } from '@/components/receipt/receipt-forms';
import { Proofs, ReceiptLines } from '@/components/receipt/receipt-lines';
import { PersonalDataLink } from '@/components/receipt/receipt-parts';
import { copy } from '@/lib/campaign/copy';
import type { Receipt, ReceiptLine } from '@/lib/receipts/receipts';

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
  maybeAccepted: false,
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

  test.each([true, false])(
    'says where the email that asks to confirm is, or that it did not arrive: %s',
    (isConfirmUndelivered) => {
      const about = {
        edition: '2026-law',
        askEnded: false,
        mayWriteAgain: true,
        district: 'NY-12',
      };
      const render = (change: Partial<Receipt> = {}, query = {}) => {
        const receipt = { ...about, isConfirmUndelivered, ...change };
        const props = { language, token: 't', query, receipt, works: 'confirm' in query };
        return renderToStaticMarkup(createElement(ConfirmForm, props));
      };
      const { confirmText, thanks, confirmUndelivered, confirmReady } = copy(language).receipt;
      const page = render();
      expect(page.includes(confirmUndelivered.text)).toBe(isConfirmUndelivered);
      expect(page.includes(confirmText)).toBe(!isConfirmUndelivered);
      expect(page.includes(thanks.confirm)).toBe(!isConfirmUndelivered);
      const ways = [`${language}/write"`, 'lookup?district=NY-12', 'send-yourself?district=NY-12'];
      expect(ways.map((way) => page.includes(way))).toEqual(ways.map(() => isConfirmUndelivered));
      const ended = render({ askEnded: true, mayWriteAgain: false });
      expect(ways.some((way) => ended.includes(way))).toBe(false);
      // Whoever has the link got the email after all.
      expect(render({}, { confirm: 'x' })).toContain(confirmReady);
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

  test.each([true, false])('invites to write again only while that is possible: %s', (can) => {
    const rejected = { ...line, status: 'rejected' } as const;
    const lines = ['1', '2', '3'].map((id) => ({ ...rejected, id }));
    const about = { mayWriteAgain: can, rejectedCode: 'threat', lines };
    const receipt = about as unknown as Receipt;
    const page = renderToStaticMarkup(
      createElement(ReceiptLines, { language, token: 't', receipt }),
    );
    const { again, sentences } = copy(language).rejections;
    // Once for all three offices.
    expect(page.split(sentences.threat)).toHaveLength(2);
    expect(page.split(again)).toHaveLength(can ? 2 : 1);
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
  for (const { privacy, personalData } of [copy('en'), copy('es')]) {
    expect(privacy.rows.after.what).toBe(personalData.erase.stays.join(' '));
  }
  for (const kept of ['how we found it', 'campaign version, language', 'own words']) {
    expect(en.rows.after.what).toContain(kept);
  }
  for (const kept of [
    'cómo encontramos el distrito',
    'la versión de la campaña, el idioma',
    'propias palabras',
  ]) {
    expect(es.rows.after.what).toContain(kept);
  }
});
