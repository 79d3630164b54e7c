/** Every public page that can be opened by its address, below the language. */
export const publicPages = {
  home: '',
  act: '/act',
  statistics: '/statistics',
  lookup: '/lookup?district=TX-37',
  'lookup-empty': '/lookup',
  'lookup-split': '/lookup?choose=TX-35,TX-37',
  write: '/write',
  'by-hand': '/by-hand?district=TX-37',
  'by-hand-empty': '/by-hand',
  safety: '/safety',
  privacy: '/privacy',
  accessibility: '/accessibility',
  share: '/share',
  embed: '/embed',
};
