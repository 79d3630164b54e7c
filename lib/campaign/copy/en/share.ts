/** Passing the site on, and having its start on a site of one's own. */
export const share = {
  title: 'Tell somebody',
  description:
    'Pass this site on: by mail, with a short text for a network, or with a button on a site of your own.',
  lead: 'Pass on the first page of this site. Nothing about you goes along, and nothing that you wrote.',
  mail: 'Send an email',
  mailSubject: 'Worth a few minutes',
  device: 'Share…',
  address: 'The address to pass on:',
  addressWhat: 'address',
  more: 'Short texts for networks, and a button for your own site',
  safety: 'Whoever you tell will know that you were here. You need not tell anybody.',
  textsTitle: 'Short texts for networks',
  textsLead:
    'Copy one into a post or a message, and change what you like. This page asks no network for anything. Where each number comes from, with its limits:',
  textsSource: 'The numbers',
  textFor: (networks: string) => `For ${networks}`,
  networks: {
    brief: 'a text message',
    short: 'X or Bluesky',
    long: 'Facebook, LinkedIn, Mastodon or Threads',
  },
  picture: 'A picture to go with it, 1200 by 630',
  image: {
    plain: 'Criminal records and the survivors of human trafficking',
    figure: (percent: number) =>
      `${percent} in 100 survivors of human trafficking who answered a national survey say that they have a criminal record.`,
    caption: 'survivors who answered a national survey say that they have a criminal record',
    source: (people: number) => `Source: National Survivor Study (${people} people), Polaris`,
  },
  ownSiteTitle: 'On a site of your own',
  buttonTitle: 'A plain link',
  buttonText: 'Any site may use it. It needs no script, and your own style gives it its look.',
  buttonCode: 'Code of the link',
  buttonWords: 'Find your members of Congress, and call or write to them',
  frameTitle: 'The start form',
  frameText:
    'It asks for the ZIP code and goes on here, in the whole window. It sets no cookie and loads nothing from anybody else. What is typed reaches us and not the site around it.',
  frameLeave:
    'It shows only on sites that we have let in, since what stands around a form can mislead. Ask whoever runs this site to add yours.',
  frameCode: 'Code of the start form',
  frameName: 'Find your members of Congress',
};
