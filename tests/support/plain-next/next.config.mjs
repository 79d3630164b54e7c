/** The site's settings that affect how a page is sent. Behind our server, the server compresses. */
export default {
  poweredByHeader: false,
  htmlLimitedBots: /.*/,
  devIndicators: false,
  compress: process.env.COMPRESS !== 'no',
};
