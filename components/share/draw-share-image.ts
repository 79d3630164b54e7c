import { type CSSProperties, createElement, type ReactElement, type ReactNode } from 'react';
import { copy } from '@/lib/campaign/copy';
import { edition } from '@/lib/campaign/edition';
import { SHARE_IMAGE, type shareImages } from '@/lib/campaign/share-image';
import { respondents, statistics } from '@/lib/campaign/statistics';

/** The light tokens (components/page/tokens.css); a unit test compares them. */
export const shareColors = {
  paper: '#fbfaf7',
  ink: '#1a2323',
  quiet: '#4b5857',
  edge: '#6d7978',
  accent: '#0a5c55',
};

const { paper, ink, quiet, edge, accent } = shareColors;

/** The drawing knows boxes that flow, each with its own look; nothing of a style sheet. */
const box = (style: CSSProperties, ...children: ReactNode[]) =>
  createElement('div', { style: { display: 'flex', ...style } }, ...children);

/** Where a line is broken, in signs of the library's font: it fits into its column (unit test). */
const COLUMN = { wide: 24, narrow: 31 };

/**
 * A text in lines of our own. The library places word by word, by widths without kerning, which
 * tears words apart; words with blanks that do not break are drawn as one.
 */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''}\u00a0${word}`;
    if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const inLines = (style: CSSProperties, text: string, most: number) =>
  box(
    { ...style, flexDirection: 'column' },
    ...linesOf(text, most).map((line) => box({ whiteSpace: 'nowrap' }, line)),
  );

/** Headline, the dots and their number, and whose number it is. */
export function drawShareImage({ language, of }: (typeof shareImages)[string]): ReactElement {
  const { share, site, statistics: words } = copy(language);
  const { percent } = statistics.record;
  const headline = of ? edition(of, language).headline : share.image.plain;
  const said = box(
    { flexDirection: 'column', justifyContent: 'space-between', width: 690 },
    inLines({ fontSize: 28, color: quiet }, site.name, 99),
    inLines({ fontSize: 54, lineHeight: 1.2 }, headline, COLUMN.wide),
    inLines({ fontSize: 24, color: quiet }, share.image.source(respondents), 99),
  );
  const counted = box(
    { flexDirection: 'column', justifyContent: 'space-between', width: 340 },
    dots(percent),
    inLines({ fontSize: 48, color: accent }, words.inHundred(percent), 99),
    inLines({ fontSize: 24, lineHeight: 1.3 }, share.image.caption, COLUMN.narrow),
  );
  const { width, height } = SHARE_IMAGE;
  return box(
    {
      width,
      height,
      padding: 64,
      justifyContent: 'space-between',
      background: paper,
      color: ink,
      borderTop: `16px solid ${accent}`,
    },
    said,
    counted,
  );
}

/** Ten rows of ten, filled as far as the number goes. */
function dots(filled: number) {
  const circles = Array.from({ length: 100 }, (_, at) =>
    createElement('circle', {
      key: at,
      cx: (at % 10) * 31 + 15,
      cy: Math.floor(at / 10) * 31 + 15,
      ...(at < filled
        ? { r: 12, fill: accent }
        : { r: 11, fill: 'none', stroke: edge, strokeWidth: 2 }),
    }),
  );
  return createElement('svg', { width: 310, height: 310, viewBox: '0 0 310 310' }, circles);
}
