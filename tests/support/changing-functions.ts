import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Queries that change rows, in the syntax of the database client. */
const WRITES =
  /\.(?:create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)\(\s*\{|\$executeRaw|\b(?:insert into|delete from|update) "/;

export type SourceTree = { file: string; tree: ts.SourceFile };

/** Sources below a folder, parsed as TypeScript. */
export function sourcesBelow(folder: string): SourceTree[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'prisma-client' ? [] : sourcesBelow(file);
    return /\.tsx?$/.test(entry.name) ? [{ file, tree: treeOf(file) }] : [];
  });
}

const treeOf = (file: string) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

/** Imports of a file: local name and origin. */
export function importsOf({ file, tree }: SourceTree): Map<string, string> {
  const found = new Map<string, string>();
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const from = (statement.moduleSpecifier as ts.StringLiteral).text;
    const to = from.startsWith('@/')
      ? from.slice(2)
      : path.posix.join(path.posix.dirname(file), from);
    const names = statement.importClause?.namedBindings;
    if (!names || !ts.isNamedImports(names)) continue;
    for (const { name, propertyName } of names.elements) {
      found.set(name.text, `${to}#${(propertyName ?? name).text}`);
    }
  }
  return found;
}

/** Top-level declarations of a file, by name. */
function declarationsOf({ tree }: SourceTree): Map<string, ts.Node> {
  const found = new Map<string, ts.Node>();
  for (const statement of tree.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      found.set(statement.name.text, statement);
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer) found.set(name.text, initializer);
    }
  }
  return found;
}

/** Names that a piece of source uses, with their nodes. */
export function namesIn(node: ts.Node): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (one: ts.Node) => {
    if (ts.isIdentifier(one)) found.push(one);
    ts.forEachChild(one, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

/**
 * Every function in these sources that changes rows, directly or through its calls, as
 * "lib/staff/team/invitations#invite".
 * @param except functions whose changes do not count
 */
export function changingFunctions(sources: SourceTree[], except: string[] = []): Set<string> {
  const uses = new Map<string, string[]>();
  const changing = new Set<string>();
  for (const source of sources) {
    const [module] = source.file.split(/\.tsx?$/);
    const imported = importsOf(source);
    const declared = declarationsOf(source);
    for (const [name, node] of declared) {
      const full = `${module}#${name}`;
      if (except.includes(full)) continue;
      if (WRITES.test(node.getText())) changing.add(full);
      const used = namesIn(node).flatMap(({ text }) =>
        declared.has(text) ? `${module}#${text}` : (imported.get(text) ?? []),
      );
      uses.set(full, used);
    }
  }
  for (let before = -1; before < changing.size; ) {
    before = changing.size;
    for (const [name, used] of uses) if (used.some((one) => changing.has(one))) changing.add(name);
  }
  return changing;
}
