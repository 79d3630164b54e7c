/** In code points: what offices and the gateways of both chambers take of a letter. */
export const letterLimits = {
  subject: { least: 6, most: 500 },
  message: { least: 6, most: 10_000 },
} as const;
