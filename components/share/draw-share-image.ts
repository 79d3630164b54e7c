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

/** Headline, the dots and their number, and whose number it is. */
export function drawShareImage({ language, of }: (typeof shareImages)[string]): ReactElement {
  const { share, site, statistics: words } = copy(language);
  const { percent } = statistics.record;
  const headline = of ? edition(of, language).headline : share.image.plain;
  const said = box(
    { flexDirection: 'column', justifyContent: 'space-between', width: 660 },
    box({ fontSize: 28, color: quiet }, site.name),
    box({ fontSize: headline.length > 72 ? 52 : 60, lineHeight: 1.15 }, headline),
    box({ fontSize: 24, lineHeight: 1.35, color: quiet }, share.image.source(respondents)),
  );
  const counted = box(
    { flexDirection: 'column', justifyContent: 'space-between', width: 360 },
    dots(percent),
    box({ fontSize: 48, color: accent }, words.inHundred(percent)),
    box({ fontSize: 24, lineHeight: 1.3 }, words.findings.record),
  );
  const { width, height } = SHARE_IMAGE;
  return box(
    {
      ...{ width, height, padding: 64, justifyContent: 'space-between' },
      ...{ background: paper, color: ink, borderTop: `16px solid ${accent}` },
    },
    said,
    counted,
  );
}

/** Ten rows of ten, filled as far as the number goes. */
function dots(filled: number) {
  const circles = Array.from({ length: 100 }, (_, at) =>
    createElement('circle', {
      ...{ key: at, cx: (at % 10) * 36 + 17, cy: Math.floor(at / 10) * 36 + 17 },
      ...(at < filled
        ? { r: 13, fill: accent }
        : { r: 12, fill: 'none', stroke: edge, strokeWidth: 2 }),
    }),
  );
  return createElement('svg', { width: 360, height: 360, viewBox: '0 0 360 360' }, circles);
}
