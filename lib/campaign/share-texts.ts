import type { EditionName } from './edition';
import type { Language } from './languages';
import { respondents, statistics } from './statistics';

/**
 * How much a text may have with its address: one text message, the less of X (280, where an address
 * counts as 23) and Bluesky (300), and the less of Mastodon and Threads (500).
 */
export const shareLimits = { brief: 160, short: 280, long: 500 } as const;

export type ShareLength = keyof typeof shareLimits;

const record = statistics.record.percent;
const arrests = statistics.arrests.percent;

/** To be read before the address of the first page. True on any day, whatever becomes of a bill. */
const texts: Record<EditionName, Record<Language, Record<ShareLength, string>>> = {
  '2024-bill': {
    en: {
      brief: `${record} in 100 trafficking survivors in a survey have a criminal record. What Congress was asked to do:`,
      short: `In a survey of ${respondents} survivors of human trafficking, ${record} in 100 said they have a criminal record. The Trafficking Survivors Relief Act of 2024 was written to let them clear it. What was asked, and what came of it:`,
      long: `In a survey of ${respondents} survivors of human trafficking (National Survivor Study), ${record} in 100 said they have a criminal record. Of those, ${arrests} in 100 said that some or all of their arrests were tied to their exploitation. The Trafficking Survivors Relief Act of 2024 was written to give them a way to clear it. What was asked of Congress, what came of it, and whom to call:`,
    },
    es: {
      brief: `${record} de cada 100 sobrevivientes de la trata en una encuesta tienen antecedentes. Qué se pidió al Congreso:`,
      short: `En una encuesta a ${respondents} sobrevivientes de la trata, ${record} de cada 100 dijeron tener antecedentes penales. La Trafficking Survivors Relief Act of 2024 se escribió para que pudieran eliminarlos. Qué se pidió y qué pasó:`,
      long: `En una encuesta a ${respondents} sobrevivientes de la trata (National Survivor Study), ${record} de cada 100 dijeron tener antecedentes penales. De esas personas, ${arrests} de cada 100 dijeron que algunos o todos sus arrestos se debieron a su explotación. La Trafficking Survivors Relief Act of 2024 se escribió para darles una manera de eliminarlos. Qué se pidió al Congreso, qué pasó y a quién llamar:`,
    },
  },
  '2026-law': {
    en: {
      brief:
        'Trafficking survivors can now ask a federal court to clear some records. What is left to do:',
      short:
        'Survivors of human trafficking can now ask a federal court to clear some federal records (Public Law 119-73). A law on paper clears nothing by itself. What is left to ask of Congress:',
      long: `In a survey of ${respondents} survivors of human trafficking (National Survivor Study), ${record} in 100 said they have a criminal record. Since January 2026 survivors can ask a federal court to clear some federal records (Public Law 119-73). It reaches federal cases only, and clears nothing by itself. What is left to ask of Congress, and whom to call:`,
    },
    es: {
      brief:
        'Sobrevivientes de la trata ya pueden pedir a un tribunal eliminar antecedentes federales. Qué falta:',
      short:
        'Sobrevivientes de la trata ya pueden pedir a un tribunal federal que elimine algunos antecedentes federales (Public Law 119-73). Una ley en papel no elimina nada por sí sola. Qué falta pedir al Congreso:',
      long: `En una encuesta a ${respondents} sobrevivientes de la trata (National Survivor Study), ${record} de cada 100 dijeron tener antecedentes penales. Desde enero de 2026 pueden pedir a un tribunal federal que elimine algunos antecedentes federales (Public Law 119-73). Alcanza solo casos federales, y no elimina nada por sí sola. Qué falta pedir al Congreso y a quién llamar:`,
    },
  },
};

/** A text to pass on, without the address. */
export function shareText(edition: EditionName, language: Language, length: ShareLength): string {
  return texts[edition][language][length];
}

/** The one address that is passed on, from whatever page: the first one, which is nobody's own. */
export function sharedAddress(siteUrl: string, language: Language): string {
  return `${siteUrl}/${language}`;
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asText = (text: string) => text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);

/** Of the frame, in pixels: the form at its narrowest, in the longer language. */
export const EMBED_HEIGHT = 420;

/** A link as an organization puts it on its own page: markup alone, whose look is theirs. */
export function linkCode(siteUrl: string, language: Language, words: string): string {
  return `<a href="${asText(`${siteUrl}/${language}`)}" hreflang="${language}">${asText(words)}</a>`;
}

/** The frame with the start form. No `sandbox`: a form could not leave it for the whole window. */
export function frameCode(siteUrl: string, language: Language, name: string): string {
  const from = asText(`${siteUrl}/${language}/embed`);
  return `<iframe src="${from}" title="${asText(name)}" lang="${language}" width="100%" height="${EMBED_HEIGHT}" loading="lazy"></iframe>`;
}
