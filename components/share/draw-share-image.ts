import { type CSSProperties, createElement, type ReactElement, type ReactNode } from 'react';
import { crowdRows } from '@/components/campaign/crowd';
import { copy } from '@/lib/campaign/copy';
import { edition } from '@/lib/campaign/edition';
import { SHARE_IMAGE, type shareImages } from '@/lib/campaign/share-image';
import { respondents, statistics } from '@/lib/campaign/statistics';

/** Light tokens (components/page/tokens.css); a unit test compares them. */
export const shareColors = {
  ground: '#0d3b34',
  'on-ground': '#fbf6ea',
  'on-ground-quiet': '#c6d8cf',
  crowd: '#3f7669',
  warm: '#f2b65c',
  'on-warm': '#20170a',
};

/** Box with its own style, because the drawing library lays out boxes and reads no style sheets. */
const box = (style: CSSProperties, ...children: ReactNode[]) =>
  createElement('div', { style: { display: 'flex', ...style } }, ...children);

/**
 * Maximum line length in characters of the library's font, so that it fits its column (unit test).
 */
const COLUMN = { wide: 22, narrow: 42 };

/**
 * Breaks a text into lines. The library places word by word, by widths without kerning, which
 * separates words unevenly; words joined by no-break spaces are drawn as one.
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

/** Headline and crowd on the green background, and below them the number with its source. */
export function drawShareImage({ language, of }: (typeof shareImages)[string]): ReactElement {
  const { share, site, statistics: words } = copy(language);
  const { percent } = statistics.record;
  const headline = of ? edition(of, language).headline : share.image.plain;
  const said = box(
    { flexDirection: 'column', justifyContent: 'space-between', width: 600, paddingBottom: 40 },
    inLines({ fontSize: 28, color: shareColors['on-ground-quiet'] }, site.name, 99),
    inLines({ fontSize: 58, lineHeight: 1.15 }, headline, COLUMN.wide),
    box({}),
  );
  const { width, height } = SHARE_IMAGE;
  const foot = box(
    {
      justifyContent: 'space-between',
      alignItems: 'center',
      padding: '18px 64px',
      background: shareColors.warm,
      color: shareColors['on-warm'],
    },
    inLines({ fontSize: 54 }, words.inHundred(percent), 99),
    inLines({ fontSize: 26, lineHeight: 1.25, width: 480 }, share.image.caption, COLUMN.narrow),
    inLines({ fontSize: 20, lineHeight: 1.25, width: 270 }, share.image.source(respondents), 27),
  );
  return box(
    {
      width,
      height,
      flexDirection: 'column',
      justifyContent: 'space-between',
      background: shareColors.ground,
      color: shareColors['on-ground'],
    },
    box(
      { flexGrow: 1, padding: '56px 48px 0 64px', justifyContent: 'space-between' },
      said,
      box({ alignItems: 'flex-end' }, crowd()),
    ),
    foot,
  );
}

/** Crowd of the landing page, with its own colors, because style sheets do not apply here. */
function crowd() {
  const paths = crowdRows().flatMap(({ marked, others }, row) =>
    [
      { d: others, fill: shareColors.crowd },
      { d: marked, fill: shareColors.warm },
    ].map((path, at) =>
      createElement('path', {
        key: `${row}-${at}`,
        ...path,
        stroke: shareColors.ground,
        strokeWidth: 3,
      }),
    ),
  );
  return createElement('svg', { width: 480, height: 300, viewBox: '0 0 640 400' }, paths);
}
