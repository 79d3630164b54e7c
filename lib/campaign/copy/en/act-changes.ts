/** Comparison of the law with the text that was introduced before it. */
export const actChanges = {
  title: 'H.R. 1379 and the law',
  description: 'The Trafficking Survivors Relief Act and H.R. 1379 of 2025, point by point.',
  lead: 'In February 2025, the law’s lead sponsor introduced an earlier bill, H.R. 1379, in the House. This table compares it with the law. For motions, proof, fees, and older cases, we relied on other people’s summaries.',
  columns: { point: 'Topic', earlier: 'H.R. 1379 (February 2025)', law: 'Law' },
  changedTitle: 'What changed',
  changed: {
    arrestsOther: {
      point: 'Arrests for violent offenses',
      earlier:
        'Could be cleared, even if a child was the victim, after an acquittal, a dropped charge, or a reduction to a nonviolent offense that was then cleared',
      law: 'Cannot be cleared if a child was the victim. Others can be cleared in the same three cases',
    },
    violent: {
      point: 'What counts as violent',
      earlier: 'The definition in juvenile justice law',
      law: 'A “crime of violence” under 18 U.S.C. 16(a)',
    },
    sentences: {
      point: 'Shorter sentences',
      earlier: 'Only for people still in prison',
      law: 'For people who are or were in prison',
    },
    defense: {
      point: 'Defense at trial',
      earlier:
        'If a survivor showed by clear and convincing evidence that they were a victim, the court would presume duress unless the government proved otherwise (a rebuttable presumption)',
      law: 'A survivor can establish duress by showing that they were a victim. The law does not create a presumption or set a standard of proof',
    },
  },
  sameTitle: 'What stayed the same',
  same: {
    who: {
      point: 'Who can ask',
      earlier: 'The person or their lawyer',
      law: 'The person or their lawyer',
    },
    convictions: {
      point: 'Setting aside a conviction',
      earlier: 'Only for nonviolent offenses that were a direct result of being trafficked',
      law: 'The same',
    },
    arrests: {
      point: 'Clearing an arrest for a nonviolent offense',
      earlier: 'If it was tied to having been trafficked',
      law: 'The same',
    },
    standard: {
      point: 'Standard of proof',
      earlier: 'More likely than not. The court may then grant the request',
      law: 'More likely than not',
    },
    evidence: {
      point: 'Proof',
      earlier:
        'The court must consider a licensed provider’s or clinician’s sworn statement. A credible one can suffice if nothing else is readily available. No other arrest is required',
      law: 'The same, but we could not confirm the word “licensed”',
    },
    clock: {
      point: 'Deadlines',
      earlier:
        'The government has 30 days to object. If it does, a hearing follows within 15 days. If it does not, the court may hold one within 45 days',
      law: 'The same',
    },
    appeal: {
      point: 'Appeal',
      earlier: 'Under 28 U.S.C. 1291',
      law: 'The same',
    },
    fees: {
      point: 'Fees and privacy',
      earlier: 'No fees, and papers are filed under seal',
      law: 'The same',
    },
    older: {
      point: 'Older cases',
      earlier: 'Covered',
      law: 'Covered',
    },
    reports: {
      point: 'Reports',
      earlier:
        'Within one year, U.S. attorneys report on motions, and the Attorney General reports on training. The Government Accountability Office reports on results within three years',
      law: 'The same three reports. We confirmed only the deadline for the first',
    },
    grants: {
      point: 'Grants for legal help',
      earlier: 'Certain existing grants could pay for legal help. There was no new money',
      law: 'Certain existing grants can pay for legal help',
    },
    rights: {
      point: 'Rights of crime victims',
      earlier: 'Nothing in it limits victims’ rights under 18 U.S.C. 3771',
      law: 'The same',
    },
  },
};
