import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

/** Shown when the browser came back without the cookie that holds the draft's key. */
export function CookieNotice({ language }: { language: Language }) {
  const { cookies, callInstead } = copy(language).write;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} data-focus>
      <h2>{cookies.title}</h2>
      <p>{cookies.text}</p>
      <p>
        <a href={`/${language}/lookup`}>{callInstead}</a>
      </p>
    </div>
  );
}
