import localFont from 'next/font/local';

/**
 * Display face for headings and numbers (app/_server/subset-face.ts makes the file). `optional`: a
 * page drawn with the fallback keeps it, so nothing shifts.
 */
export const displayFace = localFont({
  src: './display-face.woff2',
  weight: '600',
  display: 'optional',
  variable: '--display-face',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia', 'serif'],
});
