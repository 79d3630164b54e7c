import { fateOf } from '@/components/page/record-line';
import type { EditionName } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';

/** The line about the fate of the Act, to read: it is none of the words that can be edited. */
export function RecordNote({ name }: { name: EditionName }) {
  const lines = languages.flatMap((language) => {
    const fate = fateOf(name, language);
    return fate ? [{ language, fate }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <div className="staff-notice">
      <p>
        This edition asks for something that is over. Every page of it says so by itself, from the
        record of the Act and whatever is written here:
      </p>
      <ul>
        {lines.map(({ language, fate }) => (
          <li key={language} lang={language}>
            {fate}
          </li>
        ))}
      </ul>
    </div>
  );
}
