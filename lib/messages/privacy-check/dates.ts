/** Dates as people write them, for use inside patterns. */
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre';
const MONTH = `(?:${MONTHS})`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:19|20)\d{2}`;

/** "May 3, 1990", "3 de mayo de 1990", "5/3/90", "1990-05-03", "May 1990"; the year may lack. */
export const DATE = [
  String.raw`${MONTH}\.?[ ]${DAY}(?!\d)(?:,?[ ](?:of[ ])?${YEAR})?`,
  String.raw`${DAY}[ ](?:of[ ]|de[ ])?${MONTH}(?:\.?,?[ ](?:del?[ ])?${YEAR})?`,
  String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})`,
  String.raw`${YEAR}[/.-]\d{1,2}[/.-]\d{1,2}`,
  String.raw`${MONTH}\.?,?[ ](?:del?[ ]|of[ ])?${YEAR}`,
].join('|');

export const YEAR_ALONE = YEAR;
