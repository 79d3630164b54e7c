/** What a delivery's row says, as the supporter is told. Only `accepted` may be called sent. */
export const states = {
  on_hold: {
    label: 'Being read',
    sentence: 'A member of the campaign’s staff reads this letter before it goes out.',
  },
  on_hold_for_confirmation: {
    label: 'Needs your confirmation',
    sentence: 'Nothing goes out before you open the link in the mail that we sent you.',
  },
  on_hold_for_new_congress: {
    label: 'Waits for the new Congress',
    sentence:
      'A new Congress has begun and we do not know yet who holds this seat. The letter goes to that member as soon as we do.',
  },
  queued: {
    label: 'Waiting',
    sentence: 'The letter is in line and goes out as soon as we can hand it over.',
  },
  sending: { label: 'On its way', sentence: 'The letter is being handed over now.' },
  accepted: { label: 'Sent', sentence: 'The letter was accepted for the office.' },
  captured: {
    label: 'Written to this machine',
    sentence: 'The letter was written to a folder on this machine. The office did not get it.',
  },
  test_mode: {
    label: 'Taken by a test gateway',
    sentence: 'A test gateway took the letter and passes nothing on. No office got it.',
  },
  refused: {
    label: 'Not accepted',
    sentence:
      'The letter was turned away on its way to the office, or our own check stopped it before. It did not arrive.',
  },
  failed: {
    label: 'Not delivered',
    sentence: 'We tried several times and could not hand the letter over. It did not arrive.',
  },
  unconfirmed: {
    label: 'Not confirmed',
    sentence: 'The line broke while the letter was handed over. It may have arrived, or not.',
  },
  bounced: { label: 'Came back', sentence: 'The letter came back after it had been accepted.' },
  self_send: {
    label: 'Your turn',
    sentence: 'We cannot hand this letter to the office for you. You can send it yourself.',
  },
  new_map: {
    label: 'Look up your district again',
    sentence:
      'The congressional districts of your state were drawn anew, or may have been, since you wrote: we cannot tell whose letter this is now. It was not sent. Find your members again, and write to them.',
  },
  self_sent: {
    label: 'Done by you',
    sentence: 'You told us that you sent this letter yourself.',
  },
  rejected: { label: 'Not passed on', sentence: 'Staff of the campaign did not pass it on.' },
  expired: { label: 'Ran out', sentence: 'The time for this letter ran out before it left.' },
  canceled: { label: 'Withdrawn', sentence: 'This letter was withdrawn before it left.' },
};
