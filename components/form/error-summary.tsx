import type { FieldProblem } from '@/lib/campaign/copy';

/**
 * Problems of a form, at the top of the page. It gets focus with scripts, or if the URL ends in
 * `#problems`; otherwise `role="alert"` and the page's title announce the problem. A problem of the
 * field `form` belongs to no input and is not a link.
 */
export function ErrorSummary({ title, problems }: { title: string; problems: FieldProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="error-summary" id="problems" role="alert" tabIndex={-1} data-focus>
      <h2>{title}</h2>
      <ul>
        {problems.map(({ field, sentence }) => (
          <li key={field}>{field === 'form' ? sentence : <a href={`#${field}`}>{sentence}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
