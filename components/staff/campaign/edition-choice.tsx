import { isOver } from '@/lib/campaign/act-record';
import { editionNames } from '@/lib/campaign/edition';
import type { Asked } from './asked';
import './campaign.css';
import { EditionCard } from './edition-card';
import { OutdatedForm } from './outdated-form';

/** Both editions beside each other, as they stand now, and the button that changes over. */
export function EditionChoice(asked: Asked) {
  const { state } = asked.staffSettings;
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">What the campaign asks</h2>
      {isOver(state.edition, new Date()) && <OutdatedForm {...asked} />}
      <div className="editions">
        {editionNames.map((name) => (
          <EditionCard key={name} name={name} staffSettings={asked.staffSettings} />
        ))}
      </div>
    </section>
  );
}
