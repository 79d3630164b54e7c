import fc from 'fast-check';
import { anyLine } from '../support/anything';

/** Texts made of pieces of the parser's own language, mixed with junk. */
export const pieces = (...own: string[]) =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...own) }, anyLine), { maxLength: 30 })
    .map((parts) => parts.join(''));

/** A whole document with some bytes changed, removed, or repeated. */
export const damaged = (whole: string) =>
  fc
    .array(fc.tuple(fc.nat(whole.length), fc.nat(40), anyLine), { maxLength: 6 })
    .map((changes) =>
      changes.reduce((text, [at, cut, by]) => text.slice(0, at) + by + text.slice(at + cut), whole),
    );
