import { TextArea } from '@/components/form/text-area';
import type { Asked } from './asked';
import { SectionForm } from './section-form';

/** Which sites may show the start form in a frame. */
export function EmbeddingSection({ staffSettings, typed, errorOf }: Asked) {
  const { embedOrigins } = staffSettings.state.settings;
  return (
    <section aria-labelledby="embedding">
      <h2 id="embedding">On other sites</h2>
      <p>
        {embedOrigins.length === 0
          ? 'No other site can show the start form at present.'
          : `Sites that can show the start form: ${embedOrigins.length}.`}{' '}
        Organizations find the code for it, and for a plain link that needs no leave, on the page{' '}
        <a href="/en/share#own-site">Tell somebody</a>.
      </p>
      <SectionForm section="embedding" version={staffSettings.version} button="Save the sites">
        <TextArea
          name="embedOrigins"
          label="Sites that may show it"
          hint="One a line, like https://example.org. A site with and without www. is two. Whoever is here can put our form on their page, and what surrounds it there is theirs."
          rows={4}
          optional="(optional)"
          defaultValue={typed('embedOrigins') ?? embedOrigins.join('\n')}
          {...errorOf('embedOrigins')}
        />
      </SectionForm>
    </section>
  );
}
