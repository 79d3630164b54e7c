import type { GatewayChamber } from '@/lib/platform/gateway-settings';
import { type ElementRule, rulesOf } from './message-rules';
import type { CwcElement } from './xml';

/** A problem and its element, as "Constituent/City"; contains no personal data. */
type DocumentProblem = { element: string; problem: string };

const rules = { house: rulesOf('house'), senate: rulesOf('senate') };

/** Everything a gateway would refuse in a document; empty if it can be sent. */
export function checkDocument(root: CwcElement, chamber: GatewayChamber): DocumentProblem[] {
  const rule = rules[chamber];
  if (root.name !== rule.name) return [{ element: root.name, problem: `is not ${rule.name}` }];
  return check(root, rule, '');
}

function check(element: CwcElement, rule: ElementRule, path: string): DocumentProblem[] {
  const own = (problem: string) => ({ element: path || rule.name, problem });
  const attributes = Object.keys(element.attributes ?? {}).length > 0 ? ['has an attribute'] : [];
  if (rule.text) {
    const wrong = element.children ? 'has elements' : rule.text(element.text ?? '');
    return [...attributes, ...(wrong ? [wrong] : [])].map(own);
  }
  const children = element.children ?? [];
  const among = [
    ...attributes,
    ...(element.text?.trim() ? ['has text'] : []),
    ...(rule.ordered && !inOrder(children, rule) ? ['has its elements in another order'] : []),
    ...(rule.together?.(children) ?? []),
  ];
  return [...among.map(own), ...checkChildren(children, rule.elements ?? [], path)];
}

function checkChildren(children: CwcElement[], allowed: ElementRule[], path: string) {
  const below = (name: string) => (path ? `${path}/${name}` : name);
  const names = new Set(allowed.map(({ name }) => name));
  const unknown = children.filter(({ name }) => !names.has(name));
  return [
    ...unknown.map(({ name }) => ({ element: below(name), problem: 'does not belong here' })),
    ...allowed.flatMap((rule) => {
      const found = children.filter(({ name }) => name === rule.name);
      const element = below(rule.name);
      if (found.length < rule.least) return [{ element, problem: 'is missing' }];
      if (found.length > rule.most) return [{ element, problem: 'comes more than once' }];
      return found.flatMap((child) => check(child, rule, element));
    }),
  ];
}

function inOrder(children: CwcElement[], { elements = [] }: ElementRule) {
  const places = children.map(({ name }) => elements.findIndex((rule) => rule.name === name));
  return places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
}
