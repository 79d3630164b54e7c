import { escapeHtml } from '@/lib/platform/text';
import { type EditionName, edition, isShippedName, type ShippedName } from './edition';
import type { Language } from './languages';
import { respondents, statistics } from './statistics';

/**
 * Maximum length of a text with its address: one text message, the lower of X (280, where an
 * address counts as 23) and Bluesky (300), and the lower of Mastodon and Threads (500).
 */
export const shareLimits = { brief: 160, short: 280, long: 500 } as const;

export type ShareLength = keyof typeof shareLimits;

const record = statistics.record.percent;
const arrests = statistics.arrests.percent;

/**
 * Each text is followed by the address of the home page. Posts stay online, so every text is true
 * on any day.
 */
const texts: Record<ShippedName, Record<Language, Record<ShareLength, string>>> = {
  '2024-bill': {
    en: {
      brief:
        'Trafficking survivors deserve a fresh start, not a criminal record. See what Congress did:',
      short: `In a survey of ${respondents} trafficking survivors, ${record}% said they have a criminal record. H.R. 7137 and S. 4214 would have let survivors ask a court to clear certain federal records. See how it turned out:`,
      long: `In the National Survivor Study, ${record}% of ${respondents} trafficking survivors said they have a criminal record. Of those, ${arrests}% said some or all of their arrests were tied to their exploitation. A record can make it harder or even impossible to get a job or rent a home. A bipartisan bill, H.R. 7137 and S. 4214, would have let survivors ask a court to clear certain federal records. See how it turned out:`,
    },
    es: {
      brief: 'Los sobrevivientes de la trata merecen empezar de nuevo. Vea qué hizo el Congreso:',
      short: `En una encuesta a ${respondents} sobrevivientes de la trata, el ${record}% dijo tener antecedentes penales. H.R. 7137 y S. 4214 les habrían permitido pedir a un tribunal que eliminara ciertos antecedentes federales. Vea qué pasó:`,
      long: `En el National Survivor Study, el ${record}% de los ${respondents} sobrevivientes de la trata dijo tener antecedentes penales. De quienes los tienen, el ${arrests}% dijo que algunos o todos sus arrestos tuvieron que ver con su explotación. Con antecedentes puede ser difícil o imposible conseguir trabajo o vivienda. Un proyecto de ley bipartidista les habría permitido pedir a un tribunal que eliminara ciertos antecedentes federales. Vea qué pasó:`,
    },
  },
  '2026-law': {
    en: {
      brief: 'Help make the law work for trafficking survivors. Call or email Congress today:',
      short: `In a survey of ${respondents} trafficking survivors, ${record}% said they have a criminal record. A new law lets survivors ask a court to clear certain federal records. Call or email Congress today and help make it work:`,
      long: `In the National Survivor Study, ${record}% of ${respondents} trafficking survivors said they have a criminal record. Of those, ${arrests}% said some or all of their arrests were tied to their exploitation. A record can make it harder or even impossible to get a job or rent a home. A new law lets survivors ask a court to clear certain federal records. Call or email Congress today and help make a difference:`,
    },
    es: {
      brief: 'Ayude a que la ley sirva a los sobrevivientes de la trata. Llame hoy al Congreso:',
      short: `En una encuesta a ${respondents} sobrevivientes de la trata, el ${record}% dijo tener antecedentes penales. Una nueva ley les permite pedir a un tribunal que elimine ciertos antecedentes federales. Llame o escriba hoy al Congreso:`,
      long: `En el National Survivor Study, el ${record}% de los ${respondents} sobrevivientes de la trata dijo tener antecedentes penales. De quienes los tienen, el ${arrests}% dijo que algunos o todos sus arrestos tuvieron que ver con su explotación. Con antecedentes puede ser difícil o imposible conseguir trabajo o vivienda. Una nueva ley les permite pedir a un tribunal que elimine ciertos antecedentes federales. Llame o escriba hoy al Congreso y marque la diferencia:`,
    },
  },
};

/** Share text, without the address. */
export function shareText(name: EditionName, language: Language, length: ShareLength): string {
  if (isShippedName(name)) return texts[name][language][length];
  return edition(name, language).share?.[length] ?? '';
}

/** URL that every page shares: the home page, which is not a private page. */
export function sharedAddress(siteUrl: string, language: Language): string {
  return `${siteUrl}/${language}`;
}

/** Height of the frame in pixels: the form at its narrowest, in the longer language. */
const EMBED_HEIGHT = 600;

/** Link for an organization's own page: markup alone, styled by that page. */
export function linkCode(siteUrl: string, language: Language, words: string): string {
  return `<a href="${escapeHtml(`${siteUrl}/${language}`)}" hreflang="${language}">${escapeHtml(words)}</a>`;
}

/**
 * Frame with the start form. Without `sandbox`, because a sandboxed form could not open in the
 * whole window.
 */
export function frameCode(siteUrl: string, language: Language, name: string): string {
  const from = escapeHtml(`${siteUrl}/${language}/embed`);
  return `<iframe src="${from}" title="${escapeHtml(name)}" lang="${language}" width="100%" height="${EMBED_HEIGHT}" loading="lazy"></iframe>`;
}
