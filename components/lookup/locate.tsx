import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { DistrictId } from '@/lib/lookup/district';
import { isOnLocalMap } from '@/lib/lookup/map/split-map';
import { env } from '@/lib/platform/env';
import './locate.css';

type Props = {
  language: Language;
  /** A form that leads to the result, or the buttons of a form on this page. */
  into: 'form' | 'buttons';
  districts: DistrictId[];
};

/** "Use my location", which needs a script and is absent without one. */
export function Locate({ language, into, districts }: Props) {
  const { locate } = copy(language).choose;
  const { title, hint, hintAsked, button, ...sentences } = locate;
  const asksOutside = env().GEOCODER !== 'off' && !isOnLocalMap(districts);
  const said = Object.entries(sentences).map(([name, text]) => [`data-${name}`, text]);
  return (
    <div className="locate" data-locate={into} hidden {...Object.fromEntries(said)}>
      {into === 'form' && <h2>{title}</h2>}
      <p className="hint" id="locate-hint">
        {asksOutside ? hintAsked : hint}
      </p>
      <button type="button" className="quiet" aria-describedby="locate-hint">
        {button}
      </button>
      <p role="status" />
      <script src="/locate.js" defer data-site="" />
    </div>
  );
}
