/** Every public page that can be opened by its address, below the language. */
export const publicPages = {
  home: '',
  act: '/act',
  'act-history': '/act/history',
  'act-compare': '/act/compare',
  statistics: '/statistics',
  lookup: '/lookup?district=TX-37',
  'lookup-empty': '/lookup',
  'lookup-split': '/lookup?choose=TX-35,TX-37',
  write: '/write',
  'self-send': '/send-yourself?district=TX-37',
  'self-send-empty': '/send-yourself',
  safety: '/safety',
  privacy: '/privacy',
  accessibility: '/accessibility',
  share: '/share',
  embed: '/embed',
};
