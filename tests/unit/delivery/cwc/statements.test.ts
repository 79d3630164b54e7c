import { expect, test } from 'vitest';
import { statementsOf } from '@/lib/delivery/cwc/statements';
import { sampleFields } from './gateway-letter';

const writer = {
  ...sampleFields().writer,
  firstName: 'Ann',
  lastName: 'Lee',
  street: '100 Main St',
  city: 'Austin',
  state: 'TX' as const,
  email: 'a@b.org',
};
const signed = (ownText: string) => statementsOf(sampleFields({ ownText, writer })).constituent;

const body = 'I live in Austin, and I care.';
const constituent = (first: string) =>
  statementsOf(sampleFields({ ownText: `${first}\n${body}` })).constituent;

test.each([
  'Dear Senator Sample,',
  'Dear Senator Jane Q. Sample and staff:',
  'dear senator,',
  'Dear Sir or Madam,',
  'Estimada senadora María de los Ángeles Ejemplo:',
  'Querido representante:',
  'Hola,',
  'Hi all,',
  'Hello Senator Sample,',
])('"%s" is removed as a greeting', (line) => {
  expect(constituent(line)).toBe(body);
});

test.each([
  'To be honest, I have never written to Congress, but this must be said:',
  'To my senator, who has heard this before:',
  'Hello, my name is Sam, I am a nurse,',
  'Hi is what we said to the neighbors every morning:',
  'Hola, me llamo Sam y quiero decirle esto:',
  'Hello Senator:',
  'Hello Sam Sample And All Of Them,',
  'Dear people I love were taken from me,',
  'Dear friends of mine were sold, and I say:',
  'Dear to me above all is this:',
  'Querida es la gente que perdimos,',
])('"%s" is kept as the writer’s own text', (line) => {
  expect(constituent(line)).toBe(`${line}\n${body}`);
});

test.each([
  'Sincerely,\nAnn Lee',
  '\nSincerely yours,\n\nAnn Lee\n100 Main St\nAustin, TX',
  '\nAnn Lee',
  '\nAnn Lee\n100 Main St\n\na@b.org',
  'Thank you.\nAnn',
  'Thank you so much,\nAnn',
  'Thanks in advance,\nAnn',
  'Kind regards,\nAnn Lee',
  'Warmly,\nAnn',
  'With gratitude and respect,\nAnn',
  'Thank you for your time and consideration,\nAnn Lee',
  '\nCon respeto,\nAnn Lee',
  'Un cordial saludo,\nAnn Lee',
  'Cordialmente suya,\nAnn Lee',
  'Muchas gracias por su atención,\nAnn Lee',
  'Atte.\nAnn Lee',
  'Ann Lee',
  'ANN LEE,\nAustin, TX 78704',
  'Ms. Ann Lee\n100 Main St',
  '— Ann Lee',
  '- Ann Lee, Austin',
  'Ann Lee, Austin, TX',
  'Sincerely, Ann Lee',
  '\nWith thanks, Ann Lee\nAustin, TX',
  'Your constituent,\nAnn Lee',
  'A concerned voter and survivor,\n\nAnn',
  'God bless,\nAnn Lee',
  'God bless you and thank you,\nAnn Lee',
  'In solidarity,\nAnn Lee',
  'Have a great day,\nAnn',
  'I look forward to hearing from you,\nAnn Lee',
  'Take care!\nAnn Lee',
  'Que Dios lo bendiga,\nAnn Lee',
  'Su constituyente,\nAnn Lee',
])('the signature %j is removed', (signature) => {
  expect(signed(`${body}\n${signature}`)).toBe(body);
});

test.each([
  'Please call me at\na@b.org',
  'Please call me at:\n\na@b.org',
  'My name is\nAnn Lee',
  'My name is\n\nAnn Lee',
  'I live in\nAustin TX',
  'They found me at:\n100 Main St',
  'What I hope for is\n\nAnn.',
  'They asked who was there.\nAnn',
  'They asked who was there.\n\nAnn.',
  'Thank you for your time and attention.',
  'They asked who was there.\nAnn Lee.',
  'They wrote to me at home.\n100 Main St',
  'The only one who helped was\nAnn Lee',
  'This is about two people: my mother and me,\nAnn Lee',
  'What they took from me was\nhope,\nAnn Lee',
  'One of them was\na survivor,\nAnn Lee',
  'I still have hope, and so does Ann Lee',
  'They called my name: Ann Lee',
  'The one who helped me said thanks, Ann Lee',
])('the ending %j is kept as the writer’s own text', (ending) => {
  expect(signed(`${body}\n${ending}`)).toBe(`${body}\n${ending}`);
});

test('only the name is removed from below a sentence that thanks', () => {
  const text = `${body}\nThank you for your time and attention.`;
  expect(signed(`${text}\nAnn Lee`)).toBe(text);
});

test.each(['.', '!', '?', '.”'])('the name of any writer is removed after "%s"', (end) => {
  const text = `Please help survivors like me today${end}`;
  const ownText = `${text}\n${writer.firstName} ${writer.lastName}`;
  expect(signed(ownText)).toBe(text);
  const other = { ...writer, firstName: 'Pat', lastName: 'Example' };
  const of = (own: string) => statementsOf(sampleFields({ ownText: own, writer: other }));
  expect(of(ownText).constituent).toBe(ownText);
  expect(of(`${text}\nPat Example`).constituent).toBe(text);
});

test('a signature is removed from below an address that completes a sentence', () => {
  const text = `${body}\nThey found me at:\n100 Main St`;
  expect(signed(`${text}\n\nSincerely,\nAnn Lee`)).toBe(text);
});
