import {
  type EditionName,
  edition,
  isShippedName,
  type ShippedName,
  shippedNames,
} from './edition';
import { type Language, languages } from './languages';

/** As networks ask for it. */
export const SHARE_IMAGE = { width: 1200, height: 630 } as const;

type Picture = {
  language: Language /** None: the picture with words that belong to no edition. */;
  of?: ShippedName;
};

/** Every picture there is, by the name of its file. They are drawn when the site is built. */
export const shareImages: Record<string, Picture> = Object.fromEntries(
  languages.flatMap((language) => [
    [`plain-${language}.png`, { language }],
    ...shippedNames.map((of) => [`${of}-${language}.png`, { language, of }] as const),
  ]),
);

/**
 * The picture for what the campaign says now. A headline that staff worded anew is in no picture,
 * and the shipped one would be wrong: then it is the one whose words nobody can edit.
 */
export function shareImagePath(of: EditionName, language: Language, headline: string): string {
  const shipped = isShippedName(of) && edition(of, language).headline === headline;
  return `/share-image/${shipped ? of : 'plain'}-${language}.png`;
}
