/** What is held of a message: the lock in front of it, the whole of it, and erasing it. */
export const held = {
  unlock: {
    title: 'Open your message',
    why: 'Links stay in histories. Enter the last name and the ZIP code that you gave when you wrote, to see the text and your details. This browser then shows them for 15 minutes.',
    zip: 'ZIP code',
    button: 'Open',
    problems: {
      missing: 'Enter the last name and the ZIP code that you gave when you wrote',
      wrong: 'Check the last name and the ZIP code: together they open nothing here',
      too_many: 'Too many tries: try again in an hour',
    },
  },
};
