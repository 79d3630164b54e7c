/** Field → problem → sentence. Each says what to do. */
export const errors = {
  summary: 'There is a problem',
  titlePrefix: 'Error: ',
  label: 'Error:',
  prefix: {
    missing: 'Choose a title: one of these offices requires one',
    wrong: 'Choose one of the titles in the list',
  },
  firstName: {
    missing: 'Enter your first name. If you have only one name, enter it in both boxes.',
    no_letters:
      'Enter a first name with at least one letter. If you have only one name, enter it in both boxes.',
    wrong: 'Enter your first name on one line, without < or >',
    too_long: 'First name must be 50 characters or fewer',
  },
  lastName: {
    missing: 'Enter your last name. If you have only one name, enter it in both boxes.',
    no_letters:
      'Enter a last name with at least one letter. If you have only one name, enter it in both boxes.',
    wrong: 'Enter your last name on one line, without < or >',
    too_long: 'Last name must be 50 characters or fewer',
  },
  email: {
    missing: 'Enter your email address',
    wrong: 'Enter an email address like name@example.org',
    typo: 'Check the ending of your email address. If it is right, press the button again.',
    too_long: 'Email address must be 254 characters or fewer',
  },
  phone: {
    missing: 'Enter your phone number',
    wrong:
      'Enter a U.S. phone number with 10 digits, like 202-555-0100, or leave this field empty: it is optional',
    too_long: 'Phone number must be 60 characters or fewer',
  },
  street: {
    missing: 'Enter your street address',
    short:
      'Write out your street address, like 123 Main Street. If this is all of it, press the button again: we then show you another way to reach the offices.',
    wrong: 'Enter your street address on one line, like 123 Main Street',
    too_long: 'Street address must be 100 characters or fewer',
  },
  street2: {
    wrong: 'Enter the apartment or unit on one line',
    too_long: 'Apartment or unit must be 100 characters or fewer',
  },
  city: {
    missing: 'Enter your city',
    short:
      'Write out the name of your city. If this is its whole name, press the button again: we then show you another way to reach the offices.',
    wrong: 'Enter your city on one line',
    too_long: 'City must be 60 characters or fewer',
  },
  state: {
    unknown: 'Choose a state or territory from the list',
    too_long: 'Choose a state or territory from the list',
    missing: 'Choose your state or territory',
    wrong: 'Choose a state or territory from the list',
    mismatch: 'This ZIP code is in another state: check the state and the ZIP code',
  },
  zip: {
    military:
      'This is a military ZIP code: enter the address at home where you vote, since that decides who represents you',
    freely_associated:
      'Palau, Micronesia and the Marshall Islands are countries of their own with no member of Congress: enter an address in the United States if you vote there',
    too_long: 'ZIP code must be 5 digits, like 20515',
    missing: 'Enter your ZIP code',
    wrong: 'ZIP code must be 5 digits, like 20515',
    unknown: 'We do not know this ZIP code: check it, or try one nearby',
    not_represented: 'This address has no member of Congress',
  },
  district: {
    vacant:
      'Every seat that represents this address is vacant at present: call the Capitol switchboard, (202) 224-3121',
    missing: 'Choose your district',
    choose: 'Choose the district you live in',
    near: 'Your address is close to the edge of a district: choose the one you live in',
    wrong: 'Choose one of the districts in your ZIP code',
  },
  location: {
    outside: 'That place is outside every congressional district: enter your home ZIP code',
    rough:
      'Your device does not know closely enough where you are: enter the ZIP code of your home',
  },
  latitude: {
    missing: 'Your device gave no place: enter the ZIP code of your home',
    wrong: 'Your device gave no place we can read: enter the ZIP code of your home',
  },
  longitude: {
    missing: 'Your device gave no place: enter the ZIP code of your home',
    wrong: 'Your device gave no place we can read: enter the ZIP code of your home',
  },
  offices: {
    missing: 'Choose at least one office',
    wrong: 'Choose offices from your own list',
  },
  subject: {
    missing: 'Enter a subject',
    wrong: 'Enter the subject on one line',
    too_short: 'Subject must be 6 characters or more',
    too_long: 'Subject must be 500 characters or fewer',
  },
  message: {
    missing: 'Write your message',
    wrong: 'Take out the characters that are not text',
    too_short: 'Message must be 6 characters or more',
    too_long: 'Message must be 10,000 characters or fewer',
  },
  language: { wrong: 'Choose English or Spanish' },
  newsletter: { wrong: 'Tick the box or leave it empty' },
  form: {
    wrong: 'Check what you entered and try again',
    too_long: 'What you entered is too long: shorten your message',
    hidden_field:
      'A program in your browser, perhaps a password manager, filled in a field that you cannot see. We emptied it and kept everything you typed. Press the button again to go on.',
    expired: 'Your draft was deleted after two hours. Start again',
    changed: 'Something changed in another window. Read the messages again before you send them',
    already_written:
      'You wrote in the last three days. Each person can send one message in that time',
    too_many: 'Too many messages came from your network: try again in an hour',
    closed: 'The campaign is closed: no messages can be sent at present',
    outdated: 'The campaign is paused while its request is brought up to date',
    unavailable: 'Something on our side does not work: try again in a few minutes',
    cross_site: 'The form came from another site: open this page again and send it from here',
  },
};

/** @param likely what was probably meant */
export const emailQuestion = (likely: string) =>
  `Did you mean ${likely}? If so, correct your email address. If not, press the button again.`;
