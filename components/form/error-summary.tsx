export type FieldProblem = { field: string; sentence: string };

/**
 * All problems of a form, first thing on the page. Takes focus with scripts, or where the address
 * ends in `#problems`; else `role="alert"` and the page's title say that there is a problem.
 * A problem of the field `form` belongs to no input and is no link.
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
