import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

type Props = {
  language: Language;
  /** A form that leads to the result, or the radios of a form on this very page. */
  into: 'form' | 'radios';
};

/** "Use my location", which only a script can do: without one it is not there. */
export function Locate({ language, into }: Props) {
  const { locate } = copy(language).choose;
  const { title, hint, button, ...sentences } = locate;
  const said = Object.entries(sentences).map(([name, text]) => [`data-${name}`, text]);
  return (
    <div className="locate" data-locate={into} hidden {...Object.fromEntries(said)}>
      {into === 'form' && <h2>{title}</h2>}
      <p className="hint" id="locate-hint">
        {hint}
      </p>
      <button type="button" className="quiet" aria-describedby="locate-hint">
        {button}
      </button>
      <p role="status" />
      <script src="/locate.js" defer data-site="" />
    </div>
  );
}
