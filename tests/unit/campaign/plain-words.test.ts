import { expect, test } from 'vitest';
import { everySentence } from '../../support/every-word';

/**
 * Turns of phrase that no American advocate, staffer, or neighbor would use. They read like a
 * translation, hide who does what, or call technical parts by inside names.
 */
const ODD = new RegExp(
  [
    String.raw`\b(?:came|come|comes|became|becomes|become) of\b`,
    String.raw`\b(?:stands|stood|stand) on\b`,
    String.raw`\b(?:lies|lie|lay) in\b`,
    String.raw`\bbrought (?:in|back)\b`,
    String.raw`\bby the accounts\b`,
    String.raw`\bas far as we\b`,
    String.raw`\bneed not\b`,
    String.raw`\banew\b`,
    String.raw`\b(?:whoever|whom|whomever|somebody|nobody|anybody|everybody)\b`,
    String.raw`\bgateways?\b`,
    String.raw`\bthis machine\b`,
    String.raw`\bmails? you\b`,
    String.raw`\b(?:telephone|start page|first page)\b`,
    String.raw`\btakes no\b`,
  ].join('|'),
  'i',
);

/** What American Spanish readers would not say either. */
const ODD_SPANISH =
  /\b(?:mis miembros|sus miembros del congreso|mayús|pasarela|esta máquina|forzar a una mujer|tráfico de personas)\b/i;

test('no English sentence has an odd turn of phrase', () => {
  const found = everySentence('en').filter(([, text]) => ODD.test(text));
  expect(found).toEqual([]);
});

test('no Spanish sentence has an odd turn of phrase', () => {
  const found = everySentence('es').filter(([, text]) => ODD_SPANISH.test(text));
  expect(found).toEqual([]);
});

test('odd turns of phrase are found', () => {
  for (const odd of [
    'What became of it',
    'Nothing leaves this machine',
    'Whoever runs it',
    'We mail you a link',
  ]) {
    expect(odd).toMatch(ODD);
  }
});
