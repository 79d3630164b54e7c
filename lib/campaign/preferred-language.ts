import { isLanguage, type Language } from './languages';

/**
 * The best of our languages for an `Accept-Language` header (RFC 9110, section 12.5.4), English
 * where none fits. A weight of 0 means "not this one".
 */
export function preferredLanguage(header: string): Language {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .flatMap((part) => {
      const [tag = '', ...settings] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = settings.find((setting) => setting.startsWith('q='))?.slice(2);
      const language = tag.split('-')[0] ?? '';
      const weight = quality === undefined ? 1 : Number(quality);
      return isLanguage(language) && weight > 0 ? [{ language, weight }] : [];
    });
  wanted.sort((one, other) => other.weight - one.weight);
  return wanted[0]?.language ?? 'en';
}
