import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return file === 'components/staff' ? [] : filesBelow(file);
    return /\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

/** Files of public pages. Staff pages are in English only. */
const files = ['lib/campaign', 'components', 'app/[lang]']
  .flatMap(filesBelow)
  .map((file): [string, string] => [file, readFileSync(file, 'utf8')]);

const READABLE = /^(aria-label|aria-description|alt|title|placeholder|summary)$/;

/** Text between tags and in attributes that readers see or hear. */
function wordsIn(file: string, code: string): string[] {
  const words: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) words.push(node.text.trim());
    const isReadable = ts.isJsxAttribute(node) && READABLE.test(node.name.getText());
    if (isReadable && node.initializer && ts.isStringLiteral(node.initializer)) {
      words.push(node.initializer.text);
    }
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteral(node.expression)) {
      if (!ts.isJsxAttribute(node.parent)) words.push(node.expression.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return words.filter((text) => /\p{L}/u.test(text));
}

test('public components contain no text of their own: all of it is in the copy', () => {
  const shown = files.filter(([file]) => file.endsWith('.tsx'));
  expect(shown.length).toBeGreaterThan(60);
  const found = shown.flatMap(([file, code]) =>
    wordsIn(file, code).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test("public pages form plurals with the copy's helper", () => {
  const comparesWithOne = /(?:count|days|sent|tried|length) ?[=!]== ?1\s*\?/;
  expect(files.filter(([, code]) => comparesWithOne.test(code)).map(([file]) => file)).toEqual([]);
});

test('the scan finds text between tags, in expressions, and in attributes', () => {
  const code = 'const A = () => <p aria-label="Read">Call <b>{\'now\'}</b> {name}.</p>;';
  expect(wordsIn('a.tsx', code)).toEqual(['Read', 'Call', 'now']);
});
