import { describe, expect, test } from 'vitest';
import { findFindings } from '@/lib/messages/privacy-check/find-findings';

/** "kind: text" of each finding. */
const found = (text: string) =>
  findFindings(text).map(({ kind, text: place }) => `${kind}: ${place}`);

describe.each<[string, [string, string][]]>([
  [
    'phone numbers',
    [
      ['Call me at (212) 555-0199.', 'phone: (212) 555-0199'],
      ['He used 212.555.0199 ext. 3 then.', 'phone: 212.555.0199 ext. 3'],
      ['Mi número es 787-555-0123', 'phone: 787-555-0123'],
      ['From abroad +52 55 1234 5678', 'phone: +52 55 1234 5678'],
      ['it is ２１２-５５５-０１９９', 'phone: ２１２-５５５-０１９９'],
      ['it is 212\u200b555\u200b0199', 'phone: 212\u200b555\u200b0199'],
      ['just call 555-0199', 'phone: 555-0199'],
      ['llámame al 555-0199', 'phone: 555-0199'],
    ],
  ],
  [
    'email addresses and links',
    [
      ['Write to jane.doe+1@mail.example.org.', 'email: jane.doe+1@mail.example.org'],
      ['jane (at) example (dot) org', 'email: jane (at) example (dot) org'],
      ['see https://news.example.com/a?b=c.', 'link: https://news.example.com/a?b=c'],
      ['facebook.com/jane.example', 'link: facebook.com/jane.example'],
      ['I am @jane_example there', 'link: @jane_example'],
      ['my Instagram is jane_doe99', 'link: jane_doe99'],
      ['jane at example dot com', 'email: jane at example dot com'],
    ],
  ],
  [
    'streets',
    [
      ['I live at 123 Main St in Austin', 'street: 123 Main St'],
      [
        'at 1600 N. Sample Creek Boulevard, apt 4B',
        'street: 1600 N. Sample Creek Boulevard | street: apt 4B',
      ],
      ['at 12 5th ave', 'street: 12 5th ave'],
      ['She kept us at 45 Oak Court', 'street: 45 Oak Court'],
      ['77 Martin Luther King Jr Blvd.', 'street: 77 Martin Luther King Jr Blvd'],
      ['P.O. Box 1234', 'street: P.O. Box 1234'],
      ['Apartado Postal 77', 'street: Apartado Postal 77'],
      ['RR 2 Box 15', 'street: RR 2 Box 15'],
      ['Vivo en la calle Luna 12, San Juan', 'street: calle Luna 12'],
      ['Calle de la Cruz #45', 'street: Calle de la Cruz #45'],
      ['Urb. Las Flores, Calle 3 B-12', 'street: Calle 3 B-12'],
      ['en la Carr. 2 km 15.3', 'street: Carr. 2 km 15.3'],
      ['Avenida Ponce núm. 301', 'street: Avenida Ponce núm. 301'],
    ],
  ],
  [
    'dates of birth',
    [
      ['I was born on May 3, 1990.', 'birth: May 3, 1990'],
      ['DOB: 5/3/90', 'birth: 5/3/90'],
      ['D.O.B. 1990-05-03', 'birth: 1990-05-03'],
      ['my birthday is the 3rd of May', 'birth: 3rd of May'],
      ['She was born in 1999 in Ohio', 'birth: 1999'],
      ['Nací el 3 de mayo de 1990', 'birth: 3 de mayo de 1990'],
      ['nacida el 03/05/1990', 'birth: 03/05/1990'],
      ['Fecha de nacimiento: 3 mayo 1990', 'birth: 3 mayo 1990'],
    ],
  ],
  [
    'case and document numbers',
    [
      ['my case number is 2:19-cr-00123-ABC', 'case_number: 2:19-cr-00123-ABC'],
      ['Docket No. 19-1234', 'case_number: 19-1234'],
      ['in case CR-2019-1234 I', 'case_number: CR-2019-1234'],
      ['police report #2019004567', 'case_number: 2019004567'],
      ['FBI number 123456AB7', 'case_number: 123456AB7'],
      ['inmate no. 12345-678', 'case_number: 12345-678'],
      ['my A-number A 204-555-019', 'case_number: A 204-555-019'],
      ['A204555019', 'case_number: A204555019'],
      ['my SSN is 123-45-6789', 'case_number: 123-45-6789'],
      ['social security 123456789', 'case_number: 123456789'],
      ['caso núm. 2019-0123', 'case_number: 2019-0123'],
      ['el expediente 123/2019', 'case_number: 123/2019'],
      ['número de caso: KLCE2019-00123', 'case_number: KLCE2019-00123'],
      ['case number 2125550199', 'case_number: 2125550199'],
    ],
  ],
  [
    'names',
    [
      ['My trafficker, John Smith, is free', 'name: John Smith'],
      ['my trafficker’s name is John', 'name: John'],
      ['MY TRAFFICKER JOHN SMITH WAS THERE', 'name: JOHN SMITH'],
      ['my former pimp "Slim" Jones', 'name: Slim'],
      ['my boyfriend Mike sold me', 'name: Mike'],
      ['my uncle named José Pérez', 'name: José Pérez'],
      ['a man called Bob O’Neill took me', 'name: Bob O’Neill'],
      ['His real name was Ted.', 'name: Ted'],
      ['I was sold by Carlos Ruiz in Texas', 'name: Carlos Ruiz'],
      ['my trafficker محمد علي', 'name: محمد علي'],
      ['Mi tratante, Juan Pérez, sigue libre', 'name: Juan Pérez'],
      ['mi tratante se llama Juan', 'name: Juan'],
      ['mi tratante se llamaba Julio César', 'name: Julio César'],
      ['me vendió Ramón en Houston', 'name: Ramón'],
      ['my lawyer, April Doe', 'name: April Doe'],
      ['Mi novio Luis me vendió', 'name: Luis'],
      ['un hombre llamado Pedro', 'name: Pedro'],
      ['Su nombre era Pedro Díaz.', 'name: Pedro Díaz'],
      ['fui vendida por Rosa', 'name: Rosa'],
      ['Robert Jones trafficked me', 'name: Robert Jones'],
      ['Then John sold me', 'name: John'],
      ['They called him Big Mike', 'name: Big Mike'],
      ['my pastor, Rev. Tom Green', 'name: Rev. Tom Green'],
      ['Detective Jones arrested me', 'name: Jones'],
      ['Juan me vendió', 'name: Juan'],
      ['le decían el Chapo', 'name: Chapo'],
    ],
  ],
  [
    'children',
    [
      ['my 14-year-old daughter', 'minor: my 14-year-old daughter'],
      ['my daughter Ana, 9, asks', 'minor: my daughter Ana, 9'],
      ['My son is 12 and asks', 'minor: My son is 12'],
      ['my little sister Maria', 'minor: Maria'],
      ['my children Ana and Luis', 'minor: Ana'],
      ['my kids, ages 4 and 7', 'minor: my kids, ages 4'],
      ['mis hijas de 4 y 7 años', 'minor: mis hijas de 4 y 7 años'],
      ['soy una niña de 15 años', 'minor: soy una niña de 15 años'],
      ['I am 17.', 'minor: I am 17'],
      ['I’m sixteen years old', 'minor: I’m sixteen years old'],
      ['I am 17 and scared', 'minor: I am 17'],
      ['mi hija de 14 años', 'minor: mi hija de 14 años'],
      ['mi hijo tiene nueve años', 'minor: mi hijo tiene nueve años'],
      ['Mi hija Ana estaba allí', 'minor: Ana'],
      ['mi hijo se llama Luis', 'minor: Luis'],
      ['Tengo 16 años.', 'minor: Tengo 16 años'],
      ['soy menor de edad', 'minor: soy menor de edad'],
    ],
  ],
])('finds %s', (_name, table) => {
  test.each(table)('in "%s"', (text, expected) => {
    expect(found(text).join(' | ')).toBe(expected);
  });
});

test('findings in both languages are in order and do not overlap', () => {
  const text =
    'My trafficker, John Smith, and mi tratante, Juan Pérez. Call 212-555-0199, mi hija de 9 años.';
  const findings = findFindings(text);
  expect(findings.map(({ kind }) => kind)).toEqual(['name', 'name', 'phone', 'minor']);
  for (const { start, end, text: place } of findings) expect(text.slice(start, end)).toBe(place);
  const ends = [0, ...findings.map(({ end }) => end)];
  expect(findings.every(({ start }, at) => start >= (ends[at] ?? 0))).toBe(true);
});

test('positions are UTF-16 code units, even after emoji and in right-to-left text', () => {
  const text = '🌻👩‍👧 اتصل بي 212-555-0199 שלום';
  const [finding] = findFindings(text);
  expect(finding && text.slice(finding.start, finding.end)).toBe('212-555-0199');
});
