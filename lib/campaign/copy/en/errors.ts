/** Sentences by field and problem. Each says what to do. */
export const errors = {
  summary: 'Please check the following',
  titlePrefix: 'Error: ',
  label: 'Error:',
  prefix: {
    missing: 'Choose a title. At least one of these offices requires it.',
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
    typo: 'Check the ending of your email address. If it’s right, press the button again.',
    too_long: 'Email address must be 254 characters or fewer',
  },
  phone: {
    missing: 'Enter your phone number',
    wrong: 'Enter a 10-digit U.S. phone number, like 202-555-0100, or leave this field empty',
    too_long: 'Phone number must be 60 characters or fewer',
  },
  street: {
    missing: 'Enter your street address',
    short:
      'Write out your street address, like 123 Main Street. If that’s your full address, press the button again. We’ll show you another way to reach the offices.',
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
      'Write out the name of your city. If that’s its full name, press the button again. We’ll show you another way to reach the offices.',
    wrong: 'Enter your city on one line',
    too_long: 'City must be 60 characters or fewer',
  },
  state: {
    unknown: 'Choose a state or territory from the list',
    too_long: 'Choose a state or territory from the list',
    missing: 'Choose your state or territory',
    wrong: 'Choose a state or territory from the list',
    mismatch: 'This ZIP code is in another state. Check the state and the ZIP code.',
  },
  zip: {
    military:
      'This is a military ZIP code. Enter the home address you vote from, because that decides who represents you.',
    freely_associated:
      'Palau, Micronesia, and the Marshall Islands have no members of Congress. If you vote in the United States, enter your address there.',
    too_long: 'ZIP code must be 5 digits, like 20515',
    missing: 'Enter your ZIP code',
    wrong: 'ZIP code must be 5 digits, like 20515',
    unknown: 'We don’t recognize this ZIP code. Check it, or try a ZIP code near your home.',
    not_represented: 'No member of Congress represents this address',
  },
  district: {
    vacant:
      'Every seat for this address is vacant right now. You can call the Capitol switchboard at (202) 224-3121.',
    missing: 'Choose your district',
    choose: 'Choose the district you live in',
    near: 'Your address is close to the edge of a district. Choose the one you live in.',
    wrong: 'Choose one of the districts in your ZIP code',
  },
  location: {
    outside: 'That location isn’t in any congressional district. Enter your home ZIP code.',
    rough: 'Your device couldn’t tell exactly where you are. Enter your home ZIP code.',
  },
  latitude: {
    missing: 'Your device didn’t share a location. Enter your home ZIP code.',
    wrong: 'We couldn’t read your device’s location. Enter your home ZIP code.',
  },
  longitude: {
    missing: 'Your device didn’t share a location. Enter your home ZIP code.',
    wrong: 'We couldn’t read your device’s location. Enter your home ZIP code.',
  },
  offices: {
    missing: 'Choose at least one office',
    wrong: 'Choose from the offices in your list',
  },
  subject: {
    missing: 'Enter a subject',
    wrong: 'Enter the subject on one line',
    too_short: 'Subject must be 6 characters or more',
    too_long: 'Subject must be 500 characters or fewer',
  },
  message: {
    missing: 'Write your message',
    wrong:
      'Your message has characters that we can’t read. Type it again, or paste it as plain text.',
    too_short: 'Message must be 6 characters or more',
    too_long: 'Message must be 10,000 characters or fewer',
  },
  language: { wrong: 'Choose English or Spanish' },
  addressProgram: {
    wrong: 'Something went wrong with this checkbox. Check it again, or leave it unchecked',
  },
  newsletter: {
    wrong: 'Something went wrong with this checkbox. Check it again, or leave it unchecked',
  },
  form: {
    wrong: 'Check what you entered and try again',
    too_long: 'What you entered is too long. Shorten your message.',
    hidden_field:
      'Something in your browser, such as a password manager, filled in a hidden field. We cleared that field and kept everything you typed. Press the button again to continue.',
    expired: 'We don’t have your draft anymore. Start over.',
    changed: 'Your draft changed in another window or tab. Read it again before you send it.',
    already_written:
      'We already have a message that you wrote in the last three days. Each person can send only one message every three days.',
    too_many: 'Too many messages came from your network. Try again in an hour.',
    closed: 'This campaign isn’t accepting messages right now',
    outdated: 'This campaign has ended, so you can’t send messages',
    unavailable: 'Something went wrong on our side. Try again in a few minutes.',
    cross_site: 'This form came from another website. Open this page again and send it from here.',
  },
};

/** @param likely address that was probably intended */
export const emailQuestion = (likely: string) =>
  `Did you mean ${likely}? If so, correct your email address. If not, press the button again.`;
