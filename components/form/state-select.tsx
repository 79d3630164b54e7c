import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { states } from '@/lib/lookup/states';
import type { FieldWords } from './field-frame';
import { Select } from './select';

type Props = Omit<FieldWords, 'name' | 'label'> & { language: Language; defaultValue?: string };

/** States and territories, sorted by their names in the language of the page. */
export function StateSelect({ language, ...field }: Props) {
  const words = copy(language).lookup.form;
  const options = states
    .map(({ code, names }) => ({ value: code as string, label: names[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <Select
      name="state"
      label={words.state}
      options={[{ value: '', label: words.chooseState }, ...options]}
      autoComplete="address-level1"
      {...field}
    />
  );
}
