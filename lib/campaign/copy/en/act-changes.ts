/** The law beside the text that was introduced before it. */
export const actChanges = {
  title: 'As introduced, and as law',
  lead: 'First comes H.R. 1379, as it was introduced in February 2025 by the same lead sponsor in the House. We read it in full. Then comes the law. We read parts of it; for the rest we go by the accounts named.',
  columns: { point: 'Point', earlier: 'H.R. 1379 as introduced', law: 'Law' },
  changedTitle: 'What changed',
  changed: {
    arrestsOther: {
      point: 'Arrests for violent offenses',
      earlier: 'Open also where a child was a victim, if the case ended without that conviction',
      law: 'Not open where a child was a victim. Otherwise only if the case ended without that conviction',
    },
    violent: {
      point: 'What counts as violent',
      earlier: 'The definition of juvenile justice law',
      law: 'The “crime of violence” of 18 U.S.C. 16(a)',
    },
    sentences: {
      point: 'Shorter sentences',
      earlier: 'For people in prison now',
      law: 'For people who are or were in prison',
    },
    defense: {
      point: 'Defense at trial',
      earlier: 'Clear and convincing evidence, after which duress is presumed',
      law: 'Duress can be shown by showing that one was a victim; no presumption, no stated standard',
    },
  },
  sameTitle: 'What stayed, as far as we know',
  same: {
    who: {
      point: 'Who can ask',
      earlier: 'The person, or a lawyer for them',
      law: 'The person, or a lawyer for them',
    },
    convictions: {
      point: 'Setting aside a conviction',
      earlier: 'Only for offenses that are not violent, and a direct result of being trafficked',
      law: 'The same',
    },
    arrests: {
      point: 'Clearing an arrest that was not for violence',
      earlier: 'If the conduct was directly related to being trafficked',
      law: 'The same',
    },
    standard: {
      point: 'How sure the court must be',
      earlier: 'More likely than not; then the court may grant it',
      law: 'More likely than not',
    },
    evidence: {
      point: 'Proof',
      earlier:
        'A sworn statement of a licensed service provider or a clinician must be considered. It can be enough alone. Nobody else need be arrested first',
      law: 'The same, except that the accounts do not show the word “licensed”',
    },
    clock: {
      point: 'Time',
      earlier:
        'The government has 30 days to object. Then a hearing follows within 15 days. If it does not object, there may be one within 45 days',
      law: 'The same',
    },
    appeal: {
      point: 'Appeal',
      earlier: 'Under 28 U.S.C. 1291',
      law: 'The same',
    },
    fees: {
      point: 'Fees and privacy',
      earlier: 'No fees; papers are filed under seal',
      law: 'The same',
    },
    older: {
      point: 'Older cases',
      earlier: 'Covered, from before the law and after it',
      law: 'Covered',
    },
    reports: {
      point: 'Reports',
      earlier:
        'U.S. attorneys on motions and the Attorney General on training, within one year; the GAO on results, within three years',
      law: 'The same three reports. Only the time of the first is confirmed for the law',
    },
    grants: {
      point: 'Grants for legal help',
      earlier: 'Existing ones may pay for work after a conviction; no new money',
      law: 'Some existing ones may pay for work after a conviction',
    },
    rights: {
      point: 'Rights of crime victims',
      earlier: 'Nothing takes from 18 U.S.C. 3771',
      law: 'The same',
    },
  },
  uncheckedTitle: 'What we could not check',
  unchecked: [
    'Whether a service provider must be licensed.',
    'The law’s own words on older cases, on appeals, and on what exactly is removed from which files.',
    'What section 7 of the law says.',
  ],
};
