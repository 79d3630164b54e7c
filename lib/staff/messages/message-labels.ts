import { MAX_ERASE_WORDS, MAX_NOTE, MAX_REJECTION_WORDS } from './message-fields';

/** What the last action with a message came to; keys stand in the query. */
export const messageNotices: Record<string, string> = {
  released: 'The letters were released. Those that wait for nothing else go out now.',
  rejected: 'The message was rejected. The supporter can read why on their receipt.',
  retried: 'The delivery will be tried again now.',
  noted: 'Your note was added.',
  noted_changed:
    'Your note was added. Something changed since you opened this page: see “What happened”.',
  all_erased: 'The person and what they wrote have been erased.',
  erase_soon:
    'The message is being erased: what had not left was withdrawn, and the rest goes by itself within minutes, as soon as no letter is being handed over.',
};

/** Notices that say something did not happen. */
export const messageRefusals: Record<string, string> = {
  is_on_hold: 'Nothing was done: letters of this message are held. Release or reject them first.',
  nothing_waits: 'Nothing was held: no letter of this message was waiting any more.',
  already_on_hold: 'Nothing was done: the letters of this message are held already.',
};

/** Field, problem, sentence. */
export const messageProblems: Record<string, Record<string, string>> = {
  rejection: { missing: 'Choose why the message is not passed on' },
  rejectionWords: {
    missing: 'Write for the supporter why the message is not passed on',
    long: `What the supporter reads must have at most ${MAX_REJECTION_WORDS} characters`,
  },
  note: {
    missing: 'Enter a note',
    long: `The note must have at most ${MAX_NOTE.toLocaleString('en-US')} characters`,
  },
  eraseWhy: { missing: 'Choose why it is erased' },
  eraseWords: {
    missing: 'Enter why it is erased',
    long: `The reason must have at most ${MAX_ERASE_WORDS} characters`,
  },
  reference: {
    missing: 'Enter the reference of this message to erase it',
    wrong: 'Enter the reference exactly as it stands at the top of this page',
  },
};

export const eraseReasonWords = {
  asked: 'The supporter asked for it',
  rules: 'It is against the rules of this site',
  other: 'For another reason',
};

/** What each code of a rejection is called among staff. */
export const rejectionWords = {
  threat: 'A threat',
  insults: 'Insults',
  names_others: 'Names or details of others',
  spam: 'Advertising or mass text',
  not_about_act: 'Not about the Act',
  false_name: 'In somebody else’s name',
  unreadable: 'Cannot be read',
  asked_by_writer: 'The supporter asked for it',
  other: 'Another reason',
};
