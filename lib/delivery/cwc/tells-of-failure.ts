const FAILURE = /\b(errors?|fail(s|ed|ures?)?|invalid|not enabled)\b/i;

/** "0 errors", "no failures": said of a letter that passed. */
const NONE_COUNTED = /\b(no|0|zero|without( any)?) (errors?|failures?)\b/gi;
/** `"errors": []`, `error=false`, `Failed: 0`. */
const NONE_NAMED =
  /\b(errors?|fail(ed|ures?)?|invalid)\b["']?\s*[:=]\s*(\[\s*\]|\{\s*\}|""|["']?(null|none|no|false|0)\b["']?)/gi;
/** `<Errors/>`, `<Errors></Errors>`, `<Failed>0</Failed>`. */
const NONE_IN_MARKUP = /<([\w:]+)\s*(\/>|>\s*(null|none|no|false|0)?\s*<\/\1>)/gi;

/**
 * Whether a successful answer speaks of an error all the same: the House's 2xx has no set form, and
 * "200 Validation Failed" must not count as taken.
 */
export function reportsFailure(text: string): boolean {
  const rest = [NONE_IN_MARKUP, NONE_NAMED, NONE_COUNTED].reduce(
    (left, harmless) => left.replace(harmless, ' '),
    text,
  );
  return FAILURE.test(rest);
}
