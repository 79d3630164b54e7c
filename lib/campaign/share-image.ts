import {
  type EditionName,
  edition,
  isShippedName,
  type ShippedName,
  shippedNames,
} from './edition';
import { type Language, languages } from './languages';

/** Size in pixels that social networks expect. */
export const SHARE_IMAGE = { width: 1200, height: 630 } as const;

type Picture = {
  language: Language /** If omitted, the picture has words that belong to no edition. */;
  of?: ShippedName;
};

/** Pictures by file name, drawn when the site is built. */
export const shareImages: Record<string, Picture> = Object.fromEntries(
  languages.flatMap((language) => [
    [`plain-${language}.png`, { language }],
    ...shippedNames.map((of) => [`${of}-${language}.png`, { language, of }] as const),
  ]),
);

/**
 * Picture for the current campaign. If staff changed the headline, no picture has it and the
 * shipped one would be wrong: the picture whose words cannot be edited is used.
 */
export function shareImagePath(of: EditionName, language: Language, headline: string): string {
  const shipped = isShippedName(of) && edition(of, language).headline === headline;
  return `/share-image/${shipped ? of : 'plain'}-${language}.png`;
}
