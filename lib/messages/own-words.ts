const paragraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);

const same = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Of the few templates there are: reading one anew takes longer than all the rest. */
const known = new Map<string, Set<string>>();

function offeredBy(template: string): Set<string> {
  const offered = known.get(template) ?? new Set(paragraphs(template).map(same));
  known.set(template, offered);
  return offered;
}

/**
 * Keeps what was left of the template and what the supporter wrote apart, paragraph by paragraph:
 * offices put form letters on one pile, and their gateways have a field for each.
 */
export function splitOwnWords(body: string, template: string) {
  const offered = offeredBy(template);
  const kept = paragraphs(body);
  const templateText = kept.filter((part) => offered.has(same(part))).join('\n\n');
  const ownText = kept.filter((part) => !offered.has(same(part))).join('\n\n');
  return { templateText: templateText || null, ownText: ownText || null };
}
