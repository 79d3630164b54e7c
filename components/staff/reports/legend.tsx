type Part = { key: string; pattern: string; words: string };

/** What each pattern of a drawing stands for. */
export function Legend({ parts }: { parts: Part[] }) {
  return (
    <ul className="inline figure-legend">
      {parts.map(({ key, pattern, words }) => (
        <li key={key}>
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <rect className={`part-${pattern}`} x="1" y="1" width="16" height="16" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

export const languageParts = [
  { key: 'en', pattern: 'solid', words: 'In English' },
  { key: 'es', pattern: 'hatched', words: 'In Spanish' },
];
