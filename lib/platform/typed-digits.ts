/**
 * Converts digits as people type them to ASCII: full-width ones (１２) and those of other scripts
 * (١٢). The rest of the text gets its compatibility form, in which a no-break space is a space.
 */
export function plainDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Unicode lists the ten digits of a script in order, from zero. */
function digitValue(digit: string): number {
  let before = 0;
  const code = digit.codePointAt(0) ?? 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

/**
 * Five digits of a ZIP code; a four-digit suffix is dropped, as are the decimals ("10001.0") that
 * spreadsheets add.
 */
export function readZip(typed: string): string | undefined {
  const plain = plainDigits(typed)
    .replace(/\.0+$/, '')
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
  return /^(\d{5})(?:\d{4})?$/.exec(plain)?.[1];
}

/** ZIP code beside words without digits: "ZIP: 10001", "10001 (home)", "US-10001". */
export function zipAmongWords(typed: string): string | undefined {
  const beside = /^(?:\P{Nd}*[^\p{L}\p{Nd}])?(\d{5}(?:-\d{4})?)(?:[^\p{L}\p{Nd}]\P{Nd}*)?$/u;
  return readZip(beside.exec(plainDigits(typed))?.[1] ?? '');
}
