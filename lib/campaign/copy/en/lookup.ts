export const lookup = {
  title: 'Find your members of Congress',
  description: 'Who represents you, and how to reach them.',
};
