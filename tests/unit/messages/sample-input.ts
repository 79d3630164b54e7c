/** A complete message of a fictional person, as a program would send it. */
export const sampleInput = {
  language: 'en',
  prefix: 'Ms.',
  firstName: 'Sam',
  lastName: 'Sample',
  email: 'sam@example.org',
  phone: '(202) 555-0100',
  street: '1 Example Street',
  street2: '',
  city: 'New York',
  state: 'NY',
  zip: '10001',
  subject: 'Support the Act',
  message: 'I ask you to support the Act.',
};
