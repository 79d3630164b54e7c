/**
 * The National Human Trafficking Hotline. Run by Compass Connections for HHS since September 2025;
 * numbers unchanged: https://freedomnetworkusa.org/advocacy/survivor-reentry-project/ (2026).
 */
export const hotline = {
  phone: '1-888-373-7888',
  textWord: 'HELP',
  textNumber: '233733',
  site: 'https://humantraffickinghotline.org/',
  chat: 'https://humantraffickinghotline.org/chat',
} as const;

/**
 * Freedom Network USA's project that connects survivors with lawyers; its intake opens and closes.
 */
export const reentryProject = 'https://freedomnetworkusa.org/advocacy/survivor-reentry-project/';
