import { Checkbox } from '@/components/form/checkbox';
import { Select } from '@/components/form/select';
import { copy } from '@/lib/campaign/copy';
import { prefixes } from '@/lib/messages/schema';
import { officesWantingTitle } from '@/lib/messages/title';
import { wordsFor } from './journey-field';
import { officeNames } from './office-names';
import type { Journey } from './read-journey';

/**
 * The title of whoever writes. Where a gateway takes no letter without one, the offices behind it
 * are named, and one can say that these letters go without.
 */
export async function TitleQuestion({ journey }: { journey: Journey }) {
  const { language, draft, typed } = journey;
  const { write, titleQuestion: words } = copy(language);
  const wanting = draft ? await officesWantingTitle(draft, '') : [];
  const senators = wanting.filter(({ chamber }) => chamber === 'senate');
  const names = officeNames(wanting, language);
  const selfSend = wanting.every(({ channel }) => channel === 'self-send');
  const hint = [
    wanting.length > 0 ? words.hint(names) : write.message.prefixHint,
    senators.length > 0 && words.senateHint(officeNames(senators, language)),
  ];
  return (
    <>
      <Select
        name="prefix"
        label={write.message.prefix}
        hint={hint.filter(Boolean).join(' ')}
        options={[
          { value: '', label: write.message.prefixNone },
          ...prefixes.map((value) => ({ value, label: write.prefixes[value] })),
        ]}
        autoComplete="honorific-prefix"
        defaultValue={typed('prefix')}
        {...wordsFor(journey, 'prefix')}
      />
      {wanting.length > 0 && (
        <Checkbox
          name="withoutTitle"
          label={words.without[selfSend ? 'selfSend' : 'otherWay']}
          hint={words.withoutHint(names)}
          defaultChecked={typed('withoutTitle') === 'yes'}
        />
      )}
    </>
  );
}
