import { describe, expect, test } from 'vitest';
import { edition, letterText, shippedNames } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { findFindings } from '@/lib/messages/privacy-check/find-findings';

/** Common sentences of such letters that do not identify anyone. */
const harmless = [
  'I ask you to support H.R. 7137 and S. 4214.',
  'Public Law 119-73 became law on January 23, 2026.',
  'Title 18, U.S.C. section 3771A, is the CVRA.',
  'In 2024 the Supreme Court heard a case about records.',
  'About 90 percent of survivors found a way out.',
  'I lived on the street for 12 years.',
  'My ZIP code is 20515-0001, in Washington, DC 20515.',
  'Call the Hotline at 1-888-373-7888 or text 233733.',
  'In an emergency call 911, or 988 in a crisis.',
  'The Capitol switchboard is (202) 224-3121.',
  '42 percent of 457 survivors reported a criminal record.',
  'My trafficker was arrested and I was charged.',
  'My trafficker was Mexican and I was American.',
  'My trafficker, who is in prison, still controls me.',
  'I was trafficked by Men in suits, and sold by my family.',
  'My mother and I came here in 2015.',
  'My daughter and I sleep in a shelter. My Representative has a daughter too.',
  'I am 5 years clean and 3 years sober, and I am 43 years old.',
  'I’m 1 of 457. I am 100 percent behind this. I am 16 weeks pregnant.',
  'I was 14 when it began. Children as young as 12 are sold.',
  'A 15-year-old girl can be arrested for it.',
  'The Act was born in 2022 out of long work.',
  'The law is called the Trafficking Survivors Relief Act.',
  'In case 2025 brings a vote, I ask you to be there. Case by case, 19 states did.',
  'See https://www.congress.gov/bill/118th-congress/house-bill/7137 for the text.',
  'House Report 118-123 and Senate Report No. 117-234 say so.',
  'The grant was $1,200,000 in fiscal year 2023-2024.',
  'It took 3 years, 2 lawyers and $4,500 to clear one record.',
  'I drove 300 miles on Highway 35 to be heard, and worked nights on Main Street.',
  'We need a 24/7 court. He was sentenced to 25 years to life.',
  'My son’s school would not let me in. For my daughter. Thank you.',
  'My husband, Lord have mercy, stood by me.',
  'I have 2 convictions from 2009 and 2011, and 14 arrests between 2008 and 2012.',
  'Please vote for the bill by December 15, 2026.',
  'Viví en la calle 3 años, y durante 15 años nadie ayudó.',
  'El proyecto se llama Trafficking Survivors Relief Act.',
  'Mi tratante me obligó a robar. Mi madre y yo vinimos en 2015.',
  'Mis hijos y yo vivimos en un refugio. Soy madre de tres hijos.',
  'Tengo 12 años de trabajar aquí, tengo 15 años viviendo en Texas y tengo 43 años.',
  'Nací en otro país y crecí aquí. Le escribo desde el 5 de mayo y nadie responde.',
  'In Texas men sold me, nobody asked, and the Police found me. Poverty sold me.',
  'A Judge asked, and Attorney General Example answered. My Instagram is private.',
  'La policía me vendió, y nadie me creyó. Alguien me vendió.',
  'La ley entró en vigor el 23 de enero de 2026; en ese caso, 19 estados tienen otra.',
];

test.each(harmless)('finds nothing in "%s"', (text) => {
  expect(findFindings(text)).toEqual([]);
});

describe('finds nothing in the offered letter', () => {
  const cases = shippedNames.flatMap((name) =>
    languages.map((language) => [name, language] as const),
  );
  test.each(cases)('%s in %s', (name, language) => {
    const { subject, ...rest } = edition(name, language);
    expect(findFindings(`${subject}\n\n${letterText(rest)}`)).toEqual([]);
  });
});
