import { documentRules, type Group, type SchemaRule } from './document-rules';
import type { Element } from './read-document';
import type { Chamber, ValueType } from './value-types';

/** Maximum length of a value in a sentence; longer ones are cut. */
const SHOWN = 200;

/** Every violation of a chamber's rules in a document; empty if it is valid. */
export function validateDocument(root: Element, chamber: Chamber): string[] {
  const rule = documentRules(chamber);
  if (root.name !== rule.name) return [`The '${root.name}' element is not declared.`];
  return checkElement(root, rule);
}

function checkElement(element: Element, rule: SchemaRule): string[] {
  const attributes = element.attributes.map((name) => `The '${name}' attribute is not declared.`);
  const inside =
    'group' in rule ? checkGroup(element, rule.group) : checkValue(element, rule.value);
  return [...attributes, ...inside];
}

function checkValue({ name, text, children }: Element, type: ValueType): string[] {
  if (children.length > 0) return [`The element '${name}' cannot contain child elements.`];
  const value = type.collapses ? text.trim().replace(/\s+/g, ' ') : text;
  const length = [...value].length;
  const begin =
    `The '${name}' element is invalid - The value '${[...value].slice(0, SHOWN).join('')}' is ` +
    `invalid according to its datatype '${type.type}' -`;
  if (type.pattern && !type.pattern.test(value)) return [`${begin} The Pattern constraint failed.`];
  if (type.values && !type.values.includes(value)) {
    return [`${begin} The Enumeration constraint failed.`];
  }
  if (type.least !== undefined && length < type.least) {
    return [`${begin} The actual length is less than the MinLength value.`];
  }
  if (type.most !== undefined && length > type.most) {
    return [`${begin} The actual length is greater than the MaxLength value.`];
  }
  return [];
}

function checkGroup(element: Element, group: Group): string[] {
  const { name, children, text } = element;
  const rules = new Map(group.children.map((rule) => [rule.name, rule]));
  const problems = children.flatMap((child) => {
    const rule = rules.get(child.name);
    return rule ? checkElement(child, rule) : [notExpected(name, child.name)];
  });
  if (text.trim() !== '') problems.push(`The element '${name}' cannot contain text.`);
  for (const rule of group.children) {
    const count = children.filter((child) => child.name === rule.name).length;
    if (count === 0 && '1+'.includes(rule.times)) problems.push(incomplete(name, [rule.name]));
    if (count > 1 && '1?'.includes(rule.times)) problems.push(notExpected(name, rule.name));
  }
  const known = children.filter((child) => rules.has(child.name));
  if (group.ordered) problems.push(...outOfOrder(name, known, [...rules.keys()]));
  if (group.someOf) problems.push(...checkSome(name, known, group.someOf));
  return problems;
}

function checkSome(name: string, children: Element[], some: string[]) {
  const found = children.filter((child) => some.includes(child.name));
  return found.length === 0 ? [incomplete(name, some)] : outOfOrder(name, found, some);
}

function outOfOrder(name: string, children: Element[], order: string[]) {
  const places = children.map((child) => order.indexOf(child.name));
  const wrong = children.filter((_, at) => (places[at] ?? 0) < Math.max(...places.slice(0, at)));
  return wrong.map((child) => notExpected(name, child.name));
}

const notExpected = (parent: string, child: string) =>
  `The element '${parent}' has invalid child element '${child}'.`;

const incomplete = (name: string, expected: string[]) =>
  `The element '${name}' has incomplete content. List of possible elements expected: ` +
  `'${expected.join(', ')}'.`;
