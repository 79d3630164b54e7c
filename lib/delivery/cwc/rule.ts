import { type CwcElement, countOf } from './element';

/** What is wrong with a text, in words for staff; nothing of the text itself is in them. */
export type TextRule = (text: string) => string | undefined;

/** What a gateway asks of one element. It has a rule for its text or rules for its elements. */
export type Rule = {
  name: string;
  least: 0 | 1;
  most: number;
  text?: TextRule;
  elements?: Rule[];
  /** The elements stand in the order of the rules; else in any. */
  ordered?: boolean;
  /** What concerns several elements at once. */
  together?: (elements: CwcElement[]) => string[];
};

type Content = TextRule | Rule[];

const ruleOf = (least: 0 | 1, most: number) => (name: string, content: Content) => ({
  name,
  least,
  most,
  ...(typeof content === 'function' ? { text: content } : { elements: content }),
});

export const one = ruleOf(1, 1);
export const maybe = ruleOf(0, 1);
export const some = ruleOf(1, Number.POSITIVE_INFINITY);
export const any = ruleOf(0, Number.POSITIVE_INFINITY);

/** Counts characters, not the halves of which JavaScript makes an emoji. */
export function length(least: number, most: number): TextRule {
  return (text) => {
    const count = countOf(text);
    if (count < least) return `has fewer than ${least} characters`;
    return count > most ? `has more than ${most} characters` : undefined;
  };
}

export function pattern(form: RegExp, looksLike: string): TextRule {
  return (text) => (form.test(text) ? undefined : `does not look like ${looksLike}`);
}

/** Blanks around a word of a list do not count. */
export function oneOf(words: readonly string[], what: string): TextRule {
  return (text) => (words.includes(text.trim().replace(/\s+/g, ' ')) ? undefined : `is no ${what}`);
}
