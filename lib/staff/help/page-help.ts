/** Purpose of each page. The longest path that matches a page applies. */
export const pageHelp: readonly { path: string; title: string; about: string; forAdmins?: true }[] =
  [
    {
      path: '/staff/start',
      title: 'Setup',
      about:
        'The steps from an empty site to live mode. Each step stays until it is done, and comes back if something breaks.',
    },
    {
      path: '/staff/inbox',
      title: 'Messages',
      about:
        'Messages that supporters wrote. Start with those under review: read one, then approve and send it, or reject it with a reason that the supporter sees.',
    },
    {
      path: '/staff/messages',
      title: 'One message',
      about:
        'What one supporter wrote, and its status at each office. The audit records every decision you make here.',
    },
    {
      path: '/staff/reports',
      title: 'Reports',
      about: 'How the campaign is doing, in numbers. No names or message texts are shown here.',
    },
    {
      path: '/staff/campaign',
      title: 'Campaign',
      forAdmins: true,
      about:
        'What the site asks Congress to do, the words it uses, and when people can write. A campaign version is one request with all its texts.',
    },
    {
      path: '/staff/offices',
      title: 'Offices',
      about:
        'Every office in Congress and the delivery method its messages take. Here you can give an office an email address, pause it, or let supporters send their messages themselves.',
    },
    {
      path: '/staff/roster',
      title: 'Members of Congress',
      about:
        'Who holds each seat. Update the list at least every 30 days, and correct a seat when the list is wrong.',
    },
    {
      path: '/staff/channels',
      title: 'Delivery methods',
      about:
        'How messages reach Congress, whether each method works now, and how many messages are waiting. Here you can restart a method that stopped.',
    },
    {
      path: '/staff/settings',
      title: 'Settings',
      forAdmins: true,
      about:
        'Settings for the whole site: your organization, email, the House and Senate systems, and live mode. Secrets are never shown again.',
    },
    {
      path: '/staff/health',
      title: 'Health',
      forAdmins: true,
      about:
        'Whether the database, email, member list, backups, and the rest work now, and what to do if they don’t. npm run doctor prints the same list.',
    },
    {
      path: '/staff/bounces',
      title: 'Bounced email',
      forAdmins: true,
      about:
        'Bounced emails that we could not match to a message. Choose the delivery that bounced, or say that it was not one of our emails.',
    },
    {
      path: '/staff/restored',
      title: 'Restored from a backup',
      about:
        'What was stopped or put on hold when a backup was restored, and what to do before messages are sent again.',
    },
    {
      path: '/staff/team',
      title: 'Team',
      forAdmins: true,
      about:
        'Who can sign in. A reviewer reads messages and decides whether to send them. An admin also changes the campaign, offices, team, and settings.',
    },
    {
      path: '/staff/webhooks',
      title: 'Connections',
      forAdmins: true,
      about:
        'Send what happens here to your other systems: Action Network, CiviCRM, or any program with a webhook.',
    },
    {
      path: '/staff/exports',
      title: 'Exports',
      forAdmins: true,
      about:
        'Messages, deliveries, or sign-ups as a file. Each export needs a reason, and the audit records it. Keep such files safe: they name people.',
    },
    {
      path: '/staff/audit',
      title: 'Audit',
      forAdmins: true,
      about: 'Who did what, and when. Lines can be added, but never changed or removed.',
    },
    {
      path: '/staff/alerts',
      title: 'Alerts',
      about:
        'What needs attention. The site checks every minute. Alerts clear on their own once the problem is fixed.',
    },
    {
      path: '/staff/account',
      title: 'Your account',
      about: 'Your name, password, second factor, recovery codes, and where you are signed in.',
    },
    {
      path: '/staff/help',
      title: 'Help',
      about: 'What each page is for, and what the words on these pages mean.',
    },
  ];

/** Help of the page at an address, if there is one. */
export function findHelp(page: string) {
  return pageHelp
    .filter(({ path }) => page === path || page.startsWith(`${path}/`))
    .sort((one, other) => other.path.length - one.path.length)[0];
}

/** Terms used on the staff pages. */
export const glossary: readonly [word: string, meaning: string][] = [
  ['Approve and send', 'Let a message under review go to the offices.'],
  ['Audit', 'The record of what staff did. It cannot be changed.'],
  [
    'Bioguide ID',
    'The official number of a member of Congress, a letter and six digits like A000360. It is in the address of the member’s page at bioguide.congress.gov.',
  ],
  [
    'Bounced',
    'A mail server reported later that an email could not be delivered, so the office did not get it.',
  ],
  [
    'Campaign version',
    'One request to Congress, with its pages, message, and scripts in both languages.',
  ],
  ['Delivery', 'One message on its way to one office. A message usually has three deliveries.'],
  [
    'Delivery method',
    'How a message travels: the House’s or Senate’s online system, email, or sent by the supporter.',
  ],
  [
    'Accepted',
    'The office’s system or mail server took the message. That does not mean that someone read it.',
  ],
  ['Live mode', 'Messages go to Congress, where the site can reach an office.'],
  ['Message', 'What one supporter wrote.'],
  [
    'On hold',
    'A delivery is waiting for review, or for the supporter to confirm their email address.',
  ],
  ['Online system', 'The system through which the House or the Senate accepts messages (CWC).'],
  ['Receipt', 'The supporter’s private page, which shows the status of their message.'],
  ['Recovery code', 'A code that replaces your authenticator app once, if you lose your phone.'],
  ['Reject', 'Decide not to send a message. The supporter sees the reason on the receipt.'],
  ['Seat', 'A place in Congress, like TX-37, AK-AL (at large), or TX-S1 (Senate, by class).'],
  ['Second factor', 'A code from an authenticator app, in addition to your password.'],
  [
    'Sent by the supporter',
    'No method reaches the office, so the supporter sends it, with our help.',
  ],
  ['Test mode', 'Messages are saved on our server. Congress does not receive them.'],
  ['Under review', 'Staff read the message before it is sent.'],
  [
    'Unconfirmed',
    'The connection dropped at the end, so the office may or may not have the message.',
  ],
];
