import type { NextConfig } from 'next';

/**
 * Addresses of pages and forms before version 1, and their successors. Emails that were sent and
 * pages that stay open during an upgrade still use the old ones. 308 keeps the method and the
 * query, so that an old form is posted too. Exact paths only: a page must not shadow another.
 */
const MOVED: [from: string, to: string][] = [
  ['/:lang(en|es)/by-hand', '/:lang/send-yourself'],
  ['/:lang(en|es)/write/message', '/:lang/write'],
  ['/:lang(en|es)/receipt/:token/held', '/:lang/receipt/:token/your-data'],
  ['/:lang(en|es)/receipt/:token/kit/:seat', '/:lang/receipt/:token/send-yourself'],
  ['/:lang(en|es)/receipt/:token/send-yourself/:seat', '/:lang/receipt/:token/send-yourself'],
  ['/api/receipts/:token/held', '/api/receipts/:token/your-data'],
  ['/api/receipts/by-hand', '/api/receipts/self-sent'],
  ['/api/receipts/withdraw', '/api/receipts/cancel'],
  ['/staff/figures', '/staff/reports'],
  ['/staff/first', '/staff/setup'],
  ['/staff/forgotten', '/staff/forgot-password'],
  ['/staff/new-password', '/staff/reset-password'],
  ['/staff/offices/hand-offs', '/staff/offices/self-send'],
  ['/staff/people', '/staff/team'],
  ['/staff/people/:id', '/staff/team/:id'],
];

const config: NextConfig = {
  poweredByHeader: false,
  // No page uses the optimizer, whose address the server treats as none (`readableTarget`).
  images: { unoptimized: true },
  reactStrictMode: true,
  // Metadata in the head for everyone: visitors without scripts get a title too.
  htmlLimitedBots: /.*/,
  // The server package of the database stays outside the bundle: one copy in the process. So does
  // what finds its own parts at run time.
  serverExternalPackages: [
    'pg',
    '@prisma/adapter-pg',
    '@prisma/client',
    'nodemailer',
    'mailparser',
  ],
  devIndicators: false,
  // `npm run check` reads the types of everything, the tests included; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Our own server compresses, after it has changed the page.
  compress: false,
  redirects: async () =>
    MOVED.map(([source, destination]) => ({ source, destination, permanent: true })),
  experimental: { globalNotFound: true },
};

export default config;
