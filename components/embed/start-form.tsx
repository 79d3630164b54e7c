import { EndedAsk } from '@/components/campaign/ended-ask';
import { Field } from '@/components/form/fields';
import { copy } from '@/lib/campaign/copy';
import type { Edition, EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';

type StartFormProps = {
  language: Language;
  /** Edition whose ask is over; a note on how it ended replaces the form. */
  ended?: EditionName;
  /** Whether the ask is over, even if an admin accepted it. */
  isPast?: boolean;
  words: Pick<Edition, 'headline' | 'ask'>;
};

/**
 * Campaign's ask and a ZIP code field, on another site's page. The form is posted, so that no URL
 * contains the ZIP code, and the response opens in the whole window.
 */
export function StartForm({ language, ended, isPast, words }: StartFormProps) {
  const { home, endedAsk, lookup, site } = copy(language);
  const { form } = lookup;
  return (
    <main className="embedded">
      <h1>{ended ? endedAsk.title : words.headline}</h1>
      {ended ? (
        <EndedAsk language={language} edition={ended} framed />
      ) : (
        <form method="post" action="/api/lookup" target="_top" noValidate>
          <p>
            <strong>{isPast ? home.steps.titlePast : home.steps.title}:</strong> {words.ask}
          </p>
          <input type="hidden" name="language" value={language} />
          <Field
            name="zip"
            label={form.zip}
            hint={form.zipHint}
            autoComplete="postal-code"
            inputMode="numeric"
            width={10}
            spellCheck={false}
          />
          <button type="submit">{form.button}</button>
        </form>
      )}
      <p className="small">
        <a href={`/${language}`} target="_top">
          {site.name}
        </a>
        {!ended && <>. {form.keptZip}</>}
      </p>
    </main>
  );
}

/**
 * Origins that may frame this page. A page cannot set its own headers; our server reads them from
 * here (lib/platform/server/embed-origins.ts).
 */
export function EmbedOrigins({ origins }: { origins: readonly string[] }) {
  return origins.length > 0 ? (
    <meta name="campaign-embed-origins" content={origins.join(' ')} />
  ) : null;
}
