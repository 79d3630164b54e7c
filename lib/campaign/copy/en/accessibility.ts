export const accessibility = {
  title: 'Accessibility',
  description: 'What this site does so that everybody can use it, and how to report a barrier.',
  lead: 'Everybody should be able to read these pages and to write to Congress from them.',
  doTitle: 'What you can count on',
  do: [
    'Every page works with the keyboard alone and without JavaScript, and is built for screen readers.',
    'Text can be enlarged to 400% and read on a screen 320 pixels wide without scrolling sideways.',
    'Colors keep their contrast in light, dark and high-contrast settings, and nothing is said by color alone.',
    'Each drawing has its numbers beside it as text and as a table.',
    'Nothing moves. The only time limit is that an unsent draft is erased two hours after your last step.',
  ],
  standardTitle: 'The standard we aim for',
  standard:
    'We build to the Web Content Accessibility Guidelines 2.2, level AA, and check the pages with automatic tests. Automatic tests do not find every barrier, and the site has not been audited by people who use assistive technology every day.',
  knownTitle: 'What we know is harder',
  known:
    'The forms of some offices, to which we link when no other way reaches them, have picture puzzles and are not ours to change. Calling is often the easier way there.',
  reportTitle: 'Report a barrier',
  report: 'Tell us the page, what you tried to do and what you use. Contact:',
  nobody:
    'This site is a demonstration and nobody runs it yet, so there is nobody to report to. Whoever runs it later must name a contact here.',
};
