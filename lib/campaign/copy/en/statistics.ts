const groupAsRead =
  'Not how often, or when. That it counts those with a record is how we read the source, which does not give their number.';

/** The National Survivor Study: what was found, among whom, and what it does not say. */
export const statistics = {
  title: 'The numbers',
  description:
    'What the National Survivor Study found about criminal records of trafficking survivors, among whom, and what it does not say.',
  lead: 'Polaris asked 457 survivors of sex and labor trafficking in the United States about their lives: the National Survivor Study, published in January 2023. Here is what it found about records, and how far each number carries.',
  studyTitle: 'The study',
  study: [
    'The survey was online and by telephone, in English, Mandarin and Spanish. It opened in May 2022. Survivors helped to design it and to invite others.',
    'People chose to take part and were first asked whether they were eligible. Such a survey describes the people who answered it. It is not an estimate for all survivors.',
  ],
  drawnTitle: 'Records and arrests',
  inHundred: (value: number) => `${value} in 100`,
  inTen: (value: number) => `${value} in 10`,
  recordDrawing: (value: number) => `100 dots, ${value} of them filled.`,
  arrestsDrawing: (value: number) => `Ten dots, ${value} of them filled.`,
  barsTitle: 'What a record kept people from',
  tableTitle: 'All of it as a table',
  columns: { finding: 'Finding', share: 'Share', among: 'Of whom', not: 'What it does not say' },
  among: {
    respondents: (n: number) => `of the ${n} people who answered`,
    withRecord: 'of those with a criminal record',
    withRecordAndChildren: 'of those with a record who have children',
  },
  findings: {
    record: 'say that they have a criminal record',
    arrests: 'say that some or all of their arrests were tied to their exploitation',
    job: 'getting or keeping a job',
    training: 'training, education or a license',
    housing: 'good housing',
    custody: 'custody of their children',
  },
  tableFindings: {
    record: 'Have a criminal record',
    arrests: 'Some or all of their arrests were tied to their exploitation',
    job: 'The record kept them from getting or keeping a job',
    training: 'The record kept them from training, education or a license',
    housing: 'The record kept them from good housing',
    custody: 'The record kept them from custody of their children',
  },
  saysNot: {
    record:
      'Not the share of all survivors: people chose to answer. Not how many records are federal, state or local.',
    arrests:
      'Not 90% of all survivors: only of those with a record. Not that every arrest was: some or all.',
    job: groupAsRead,
    training: groupAsRead,
    housing: groupAsRead,
    custody:
      'Not a share of everybody asked: only of those with children. That they are also those with a record is how we read the source.',
  },
  limitsTitle: 'What nobody has counted',
  limits: [
    'No source we found counts how many survivors have a federal conviction. The Act reaches federal cases only, so these numbers do not say how many people it helps.',
    'The study asked about arrests and records. It does not say which charges they were, or how many people have tried to clear them.',
    'We print shares and no head counts, because the number of answers to each question was not published where we read it.',
  ],
};
