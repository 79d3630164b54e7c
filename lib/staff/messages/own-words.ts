import {
  type ContentWarning,
  contentWarningOf,
} from '@/lib/messages/content-warning/content-warning';
import type { OfferedText } from '@/lib/messages/own-words';

type Texts = {
  subject: string | null;
  body: string | null;
  templateText: string | null;
  ownText: string | null;
  erasedAt: Date | null;
};

/** Characters of a supporter's own text in a list. */
const EXCERPT = 120;

const describes: Record<ContentWarning, string> = {
  self_harm: 'suicide or self-harm',
  violence: 'violence',
  child: 'a child',
  slur: 'insulting words',
  others: 'other people by name',
};

/**
 * Possible subjects of a text behind a content warning, such as "violence or a child", and self-harm
 * before them; empty if there is no warning.
 */
export function warningOf(message: Texts): string {
  const kinds = contentWarningOf(message);
  const others = kinds.filter((kind) => kind !== 'self_harm').map((kind) => describes[kind]);
  const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(others);
  if (!kinds.includes('self_harm')) return list;
  return list ? `${describes.self_harm}, and also ${list}` : describes.self_harm;
}

/** Own text of the supporter, without the form's text if there was one. */
export function ownPartOf({ body, templateText, ownText }: Texts): string {
  return ((templateText ? ownText : (ownText ?? body)) ?? '').trim();
}

type Offered = Pick<OfferedText, 'subjects'>;

/** Subject that the site never offered, which the review rules read as the supporter's own words. */
export function ownSubjectOf({ subject }: Pick<Texts, 'subject'>, { subjects }: Offered): string {
  return subject && !subjects.has(subject) ? subject : '';
}

type TextExcerpt = { kind: 'words' | 'form' | 'closed' | 'deleted'; text: string };

/**
 * Excerpt of the supporter's own subject and text for a list. A text with a content warning is not shown, and a
 * message without own text is labeled as such.
 */
export function readExcerpt(message: Texts, offered: Offered): TextExcerpt {
  if (message.erasedAt) return { kind: 'deleted', text: 'Their information was deleted' };
  const parts = [ownSubjectOf(message, offered), ownPartOf(message)];
  const own = parts.filter(Boolean).join(' – ').replace(/\s+/g, ' ');
  if (!own) return { kind: 'form', text: 'Form text only' };
  const warning = warningOf(message);
  if (warning) return { kind: 'closed', text: `Hidden: may describe ${warning}` };
  return { kind: 'words', text: firstOf(own) };
}

/** At most 120 characters, cut between words if possible. */
function firstOf(text: string): string {
  const characters = [...text];
  if (characters.length <= EXCERPT) return text;
  const cut = characters.slice(0, EXCERPT - 1).join('');
  const atSpace = cut.lastIndexOf(' ');
  return `${atSpace > EXCERPT / 2 ? cut.slice(0, atSpace) : cut}…`;
}
