import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
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
  experimental: { globalNotFound: true },
};

export default config;
