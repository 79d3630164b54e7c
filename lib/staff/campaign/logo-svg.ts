import { XMLValidator } from 'fast-xml-parser';
import sanitizeHtml from 'sanitize-html';
import { decodeText } from '@/lib/platform/text';

/** Why a file cannot be shown, as a key of the logo's labels. */
export type SvgProblem = 'kind' | 'broken' | 'large' | 'parts' | 'size' | 'empty';

/** A picture that is safe to serve. */
export type Picture = { bytes: Uint8Array; width: number; height: number };

/** Parts of a drawing that need nothing else: no text, whose fonts differ. */
const SHAPES = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'use'];
const GROUPS = ['svg', 'g', 'defs', 'symbol', 'clipPath', 'mask'];
const PAINTS = ['linearGradient', 'radialGradient', 'stop'];
/** Parts whose content is about the file or its author, not part of the picture. */
const REMARKS = ['script', 'style', 'metadata', 'title', 'desc'];
/** What a logo would not look the same without. */
const NEEDED_ELSEWHERE = /<(?:text|image|foreignObject|filter|pattern)[\s>/]/i;

const PAINT_ATTRIBUTES =
  'fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity clip-path clip-rule mask stop-color stop-opacity color transform display visibility';
const SHAPE_ATTRIBUTES =
  'd x y x1 y1 x2 y2 cx cy r rx ry fx fy points width height viewBox preserveAspectRatio offset id href xlink:href gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits xmlns xmlns:xlink';
const paints = new Set(PAINT_ATTRIBUTES.split(' '));
const attributes = new Set([...paints, ...SHAPE_ATTRIBUTES.split(' ')]);

/** Only references into the drawing itself. */
const LEAVES = /url\(\s*['"]?(?!#)|^(?!#).*:/i;

type Attributes = Record<string, string>;
/** Values by property. Of two for one element and property, the one with the higher order counts. */
type Declarations = Map<string, { value: string; order: number }>;
/** Declarations by the selector of their rule. */
type Styles = Map<string, Declarations>;

/** Selectors that a rule may have, by rising specificity: elements, classes, ids. */
const SELECTORS = [/^[a-z]\w*$/i, /^\.[\w-]+$/, /^#[\w-]+$/];
const INLINE_RANK = SELECTORS.length;
/** Rank added by `!important`: above all others. */
const IMPORTANT_RANK = INLINE_RANK + 1;
/** More than the rules of any file: of two rules with the same rank, the later one counts. */
const RANK_WEIGHT = 1_000_000;

const IMPORTANT = /!\s*important$/i;

/** Adds declarations to others, in the order of CSS's cascade. */
function addDeclarations(
  to: Declarations,
  css: string,
  { rank, at }: Record<'rank' | 'at', number>,
) {
  for (const declaration of css.split(';')) {
    const [name = '', text = ''] = declaration.split(':', 2).map((part) => part.trim());
    const value = text.replace(IMPORTANT, '').trim();
    const order = (rank + (value === text ? 0 : IMPORTANT_RANK)) * RANK_WEIGHT + at;
    if (value) addValue(to, name.toLowerCase(), { value, order });
  }
}

function addValue(to: Declarations, name: string, declared: { value: string; order: number }) {
  const before = to.get(name)?.order ?? -1;
  if (paints.has(name) && before <= declared.order) to.set(name, declared);
}

/** Rules of style sheets; undefined if one has another selector than a single name. */
function readStyles(sheets: string[]): Styles | undefined {
  const css = sheets.map((sheet) =>
    removeBetween(sheet.replace(/<!\[CDATA\[|\]\]>/g, ''), '/*', '*/'),
  );
  const blocks = css.flatMap((sheet) => sheet.split('}').map((block) => block.split('{')));
  const styles: Styles = new Map();
  for (const [at, block] of blocks.entries()) {
    const [selectors = '', declarations] = block;
    if (block.join('').trim() === '') continue;
    if (declarations === undefined || block.length > 2) return undefined;
    for (const selector of selectors.split(',').map((one) => one.trim())) {
      const rank = SELECTORS.findIndex((kind) => kind.test(selector));
      if (rank < 0) return undefined;
      const declared: Declarations = styles.get(selector) ?? new Map();
      addDeclarations(declared, declarations, { rank, at });
      styles.set(selector, declared);
    }
  }
  return styles;
}

/** Known attributes without references to the outside; styles become attributes. */
function safeAttributes(tag: string, given: Attributes, styles: Styles): Attributes {
  const classes = (given.class ?? '').split(/\s+/).map((one) => `.${one}`);
  const declared: Declarations = new Map();
  for (const selector of [tag, ...classes, ...(given.id ? [`#${given.id}`] : [])]) {
    for (const [name, one] of styles.get(selector) ?? []) addValue(declared, name, one);
  }
  addDeclarations(declared, given.style ?? '', { rank: INLINE_RANK, at: 0 });
  const all = new Map(Object.entries(given).filter(([name]) => attributes.has(name)));
  for (const [name, { value }] of declared) all.set(name, value);
  return Object.fromEntries(
    [...all].filter(([name, value]) => {
      if (name.startsWith('xmlns')) return true;
      if (name.endsWith('href')) return /^#[\w-]+$/.test(value);
      return !LEAVES.test(value);
    }),
  );
}

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Entities that are expanded; drawing programs use them for short names. */
const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"]{0,200})"|'([^']{0,200})')\s*>/g;

/** Text without its parts from a start to an end, in linear time; `shouldRemove` may keep some. */
function removeBetween(
  text: string,
  start: string,
  end: string,
  shouldRemove = (_part: string) => true,
): string {
  const kept: string[] = [];
  for (let from = 0; ; ) {
    const at = text.indexOf(start, from);
    const stop = at < 0 ? -1 : text.indexOf(end, at + start.length);
    if (stop < 0) return [...kept, text.slice(from)].join('');
    const part = text.slice(at, stop + end.length);
    kept.push(text.slice(from, at), shouldRemove(part) ? '' : part);
    from = stop + end.length;
  }
}

/**
 * Drawing without declarations, comments, and remarks, its own entities expanded once, and elements
 * without a prefix. What comes out is still untrusted.
 */
function plainDrawing(text: string): { drawing: string; sheets: string[] } {
  const entities = new Map<string, string>();
  for (const [, name = '', one, other] of text.matchAll(ENTITY)) {
    const value = one ?? other ?? '';
    if (!/[&<%]/.test(value)) entities.set(name, value);
  }
  const bare = removeBetween(removeBetween(text, '<!--', '-->'), '<?', '?>');
  const [, inside = ''] = /<!DOCTYPE[^[>]{0,500}(.)/i.exec(bare) ?? [];
  const plain = removeBetween(bare, '<!DOCTYPE', inside === '[' ? ']>' : '>').replace(
    /&([\w.-]+);/g,
    (all, name) => entities.get(name) ?? all,
  );
  const [, prefix] = /<([\w-]+):svg[\s>]/.exec(plain) ?? [];
  const named = prefix
    ? plain.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')
    : plain;
  const sheets: string[] = [];
  const unstyled = removeBetween(named, '<style', '</style>', (part) => {
    sheets.push(part.slice(part.indexOf('>') + 1, -'</style>'.length));
    return true;
  });
  // Adobe's own data, beside a drawing for other programs.
  const isAdobes = (part: string) => /^[^>]*\srequiredExtensions=/.test(part);
  const drawing = removeBetween(unstyled, '<foreignObject', '</foreignObject>', isAdobes);
  return { drawing: removeBetween(drawing, '<metadata', '</metadata>'), sheets };
}

/** Drawing without anything that could run or load, from an uploaded file. */
export function readSvg(bytes: Uint8Array): Picture | SvgProblem {
  if (bytes.length > MAX_DRAWING_BYTES) return 'large';
  const { drawing, sheets } = plainDrawing(decodeText(bytes) ?? '');
  if (!/<svg[\s>]/i.test(drawing)) return 'kind';
  if (XMLValidator.validate(drawing) !== true) return 'broken';
  const styles = readStyles(sheets);
  if (!styles || NEEDED_ELSEWHERE.test(drawing)) return 'parts';
  const foreign = [...drawing.matchAll(/<([\w.-]+:[\w.-]+)/g)].map(([, name = '']) => name);
  let size: Size | undefined;
  let isRoot = true;
  const clean = sanitizeHtml(drawing, {
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    allowedTags: [...SHAPES, ...GROUPS, ...PAINTS],
    allowedAttributes: { '*': [...attributes] },
    // References were checked above, and namespaces are addresses that nothing loads.
    allowedSchemesAppliedToAttributes: [],
    selfClosing: [...SHAPES, 'stop'],
    nonTextTags: [...REMARKS, ...foreign],
    textFilter: () => '',
    transformTags: {
      '*': (tagName, given) => {
        const attribs = safeAttributes(tagName, given, styles);
        if (tagName !== 'svg' || !isRoot) return { tagName, attribs };
        isRoot = false;
        size = sizeOf(attribs);
        const { width: _width, height: _height, viewBox: _box, ...more } = attribs;
        return { tagName, attribs: { ...more, xmlns: NAMESPACE, viewBox: size?.viewBox ?? '' } };
      },
    },
  }).trim();
  if (!clean.startsWith('<svg')) return 'broken';
  if (!size) return 'size';
  if (XMLValidator.validate(clean) !== true) return 'broken';
  if (!drawsShape(clean)) return 'empty';
  const { width, height } = size;
  return { bytes: new TextEncoder().encode(clean), width, height };
}

/** Elements that are drawn where they are; the content of others is drawn only where it is used. */
const DRAWN = new Set(['svg', 'g', ...SHAPES]);

/** Whether a cleaned drawing draws a shape, where it is or by a `use`. */
function drawsShape(clean: string): boolean {
  // By id, and by '' for the whole drawing: ids that are drawn with it, and whether a shape is.
  const drawnWith = new Map<string, string[]>();
  const withShape = new Set<string>();
  const link = (from: string, to: string) =>
    drawnWith
      .set(from, drawnWith.get(from) ?? [])
      .get(from)
      ?.push(to);
  // Nearest of these ids around an element; undefined inside one that is not drawn.
  const around: (string | undefined)[] = [''];
  for (const [tag, end, name = ''] of clean.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
    if (end) {
      around.pop();
      continue;
    }
    const outer = DRAWN.has(name) ? around.at(-1) : undefined;
    const id = DRAWN.has(name) || name === 'symbol' ? attributeOf(tag, 'id') : undefined;
    const own = attributeOf(tag, 'display') === 'none' ? undefined : (id ?? outer);
    if (own !== undefined) {
      if (outer !== undefined && own !== outer) link(outer, own);
      if (name === 'use') link(own, (attributeOf(tag, '(?:xlink:)?href') ?? '#').slice(1));
      else if (SHAPES.includes(name)) withShape.add(own);
    }
    if (!tag.endsWith('/>')) around.push(own);
  }
  const reached = new Set(['']);
  for (const one of reached) {
    if (withShape.has(one)) return true;
    for (const next of drawnWith.get(one) ?? []) reached.add(next);
  }
  return false;
}

/** Value of an attribute of a cleaned tag; undefined if it is missing or empty. */
const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]+)"`).exec(tag)?.[1];

/** Many times the size of a logo, because programs write much that is not drawn. */
const MAX_DRAWING_BYTES = 400_000;

type Size = { width: number; height: number; viewBox: string };

/** CSS pixels in each absolute unit. */
const UNITS: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Size of a drawing from its view box, or from its sides, which a browser would not scale alone. */
function sizeOf(root: Attributes): Size | undefined {
  const box =
    root.viewBox
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [, , wide = 0, high = 0] = box;
  if (box.length === 4 && box.every(Number.isFinite) && wide > 0 && high > 0) {
    return { width: wide, height: high, viewBox: box.join(' ') };
  }
  const [width = 0, height = 0] = [root.width, root.height].map((side = '') => {
    const [, number, unit = ''] = /^\s*\+?([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(side) ?? [];
    return Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  });
  if (!(width > 0 && height > 0)) return undefined;
  return { width, height, viewBox: `0 0 ${width} ${height}` };
}
