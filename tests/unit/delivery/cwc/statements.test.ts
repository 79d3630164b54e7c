import { expect, test } from 'vitest';
import { statementsOf } from '@/lib/delivery/cwc/statements';
import { sampleFields } from './gateway-letter';

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
