/** As the site's settings where they decide how a page is sent; behind our server ours compresses. */
export default {
  poweredByHeader: false,
  htmlLimitedBots: /.*/,
  devIndicators: false,
  compress: process.env.COMPRESS !== 'no',
};
