import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  changingFunctions,
  importsOf,
  namesIn,
  sourcesBelow,
} from '../../support/changing-functions';
import { publicDoors, setUpDoors, staffDoors, staffFiles } from '../../support/staff-doors';

/** Wrappers that the handlers of a route may have; routes for admins have stricter ones. */
const WRAPPERS = ['sessionAction', 'fullSessionAction', 'staffAction', 'adminAction'];
const METHODS = /^(?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)$/;
const GUARDS = ['requireSession', 'requireStaff', 'requireAdmin'];
/** Values that come from the address alone. */
const IN_THE_ADDRESS = ['params', 'searchParams'];

const doors = staffDoors();
const app = sourcesBelow('app');
const sourceOf = (file: string) => {
  const found = app.find((source) => source.file === file);
  if (!found) throw new Error(file);
  return found;
};
const [routes, pages] = (['route', 'page'] as const).map((kind) =>
  doors.filter((door) => door.kind === kind && !door.isPublic).map((door) => ({ ...door })),
);

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The calls that wrap the handlers of a route, by the name of the method or of the action. */
function wrappersOf(file: string) {
  const source = sourceOf(file);
  const found = new Map<string, ts.CallExpression | undefined>();
  for (const statement of source.tree.statements) {
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) {
      found.set(statement.getText(), undefined);
    }
    if (!isExported(statement)) continue;
    if (ts.isFunctionDeclaration(statement)) found.set(statement.name?.text ?? '', undefined);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const call = initializer && ts.isCallExpression(initializer) ? initializer : undefined;
      if (call?.expression.getText() !== 'actionRoute') found.set(name.getText(), call);
      else for (const [action, one] of actionsIn(call)) found.set(action, one);
    }
  }
  return found;
}

/** The calls that wrap the actions of an `actionRoute`, by the name of the action. */
function actionsIn({ arguments: [actions] }: ts.CallExpression) {
  if (!actions || !ts.isObjectLiteralExpression(actions)) throw new Error(actions?.getText());
  return actions.properties.map((property): [string, ts.CallExpression | undefined] => {
    const value = ts.isPropertyAssignment(property) ? property.initializer : undefined;
    const name = property.name?.getText().replaceAll("'", '') ?? property.getText();
    return [name, value && ts.isCallExpression(value) ? value : undefined];
  });
}

test('the staff addresses are found, including those for everyone and for setup', () => {
  expect(doors.length).toBeGreaterThan(80);
  const addresses = doors.map(({ address }) => address);
  for (const address of [...Object.keys(publicDoors), ...Object.keys(setUpDoors)]) {
    expect(addresses).toContain(address);
  }
});

test('app/staff contains only pages, routes, and plain folder names', () => {
  const layout = path.join('app', 'staff', 'layout.tsx');
  const others = staffFiles().filter(
    (file) => file !== layout && !/^(?:page\.tsx|route\.ts)$/.test(path.basename(file)),
  );
  expect(others).toEqual([]);
  const folders = staffFiles().flatMap((file) => path.dirname(file).split(path.sep).slice(2));
  const plain = /^(?:\(admin\)|\[[a-z]+\]|[a-z][a-z.-]*)$/;
  expect(folders.filter((folder) => !plain.test(folder))).toEqual([]);
  // A server action would be one more door, with an address of its own.
  const texts = [...app, ...sourcesBelow('components')].map(({ file, tree }) => [file, tree.text]);
  expect(texts.filter(([, text]) => /['"]use server['"]/.test(text ?? ''))).toEqual([]);
});

test('every action of a folder with actions is found as an address', () => {
  const folders = (routes ?? []).filter(({ file }) => file.includes('[action]'));
  for (const file of new Set(folders.map((door) => door.file))) {
    const found = folders.filter((door) => door.file === file).map(({ address }) => address);
    const names = found.map((address) => path.posix.basename(address));
    expect([...wrappersOf(file).keys()].sort(), file).toEqual(names.sort());
  }
});

describe.each(routes ?? [])('$address', ({ file, address, isForAdmins, methods }) => {
  test('is open to staff only', () => {
    const isAction = file.includes('[action]');
    const wrappers = wrappersOf(file);
    const methodsHere = isAction ? ['POST'] : [...wrappers.keys()];
    expect(methodsHere.sort()).toEqual([...methods].sort());
    const imported = importsOf(sourceOf(file));
    for (const [method, call] of wrappers) {
      if (!isAction) expect(method).toMatch(METHODS);
      const wrapper = call?.expression.getText() ?? '';
      expect(isForAdmins ? ['adminAction', 'adminSessionAction'] : WRAPPERS).toContain(wrapper);
      expect(imported.get(wrapper)).toBe(`lib/staff/access/staff-action#${wrapper}`);
      expect(wrapper === 'sessionAction').toBe(Object.hasOwn(setUpDoors, address));
    }
  });
});

describe.each(pages ?? [])('$file', ({ file, address, isForAdmins }) => {
  const { tree } = sourceOf(file);
  const functions = tree.statements.filter(ts.isFunctionDeclaration);

  test('checks the session first', () => {
    const shown = functions.find((one) => /^export default async/.test(one.getText()));
    const first = guardOf(shown?.body?.statements[0]);
    const mayBe = isForAdmins ? ['requireAdmin'] : ['requireStaff', 'requireAdmin'];
    expect(Object.hasOwn(setUpDoors, address) ? ['requireSession'] : mayBe).toContain(first);
    for (const name of GUARDS.filter((guard) => importsOf(sourceOf(file)).has(guard))) {
      expect(importsOf(sourceOf(file)).get(name)).toBe(`lib/staff/access/require-staff#${name}`);
    }
  });

  test('reveals nothing in its title before the session is checked', () => {
    const metadata = functions.find(({ name }) => name?.text === 'generateMetadata');
    const statements = metadata?.body?.statements ?? [];
    const guard = guardOf(statements[0]);
    if (guard) expect(isForAdmins ? ['requireAdmin'] : GUARDS).toContain(guard);
    else expect(awaitedIn(metadata).filter((text) => !IN_THE_ADDRESS.includes(text))).toEqual([]);
  });
});

/** The guard that a first statement waits for, if it does. */
function guardOf(statement: ts.Node | undefined): string | undefined {
  const [, name] = statement?.getText().match(/^(?:const \w+ = )?await (\w+)\(\);$/) ?? [];
  return GUARDS.find((guard) => guard === name);
}

/** What a function waits for. */
function awaitedIn(node: ts.Node | undefined): string[] {
  const found: string[] = [];
  const visit = (one: ts.Node) => {
    if (ts.isAwaitExpression(one)) found.push(one.expression.getText());
    ts.forEachChild(one, visit);
  };
  if (node) visit(node);
  return found;
}

/**
 * Changes that a page may make: the health check tests whether the database accepts writes, and the
 * use of a session is recorded.
 */
const OF_PAGES = [
  'lib/staff/health/check-health#checkHealth',
  'lib/staff/access/session-use#recordUse',
];

describe('functions that change data', () => {
  const changing = changingFunctions(sourcesBelow('lib'), OF_PAGES);
  const ofStaff = [...changing].filter((name) => name.startsWith('lib/staff/'));
  const files = new Map(doors.map((door) => [door.file, door]));

  test('are found by the analysis', () => {
    for (const name of [
      ...['team/invitations#invite', 'messages/review#rejectMessage', 'access/sign-in#signOut'],
      ...['offices/office-overrides#pauseOffice', 'exports/answer-export#answerExport'],
      ...['campaign/change-section#changeSection', 'webhooks/change-webhook#removeWebhook'],
    ]) {
      expect(ofStaff).toContain(`lib/staff/${name}`);
    }
    expect(ofStaff).not.toContain('lib/staff/team/list-team#listPeople');
    expect(ofStaff).not.toContain('lib/staff/inbox/read-inbox#readInbox');
  });

  test('of staff are called only from wrapped handlers, public routes, or commands', () => {
    const others = app.flatMap((source) => {
      const { file } = source;
      if (/^app\/(?:_commands|_server)\//.test(file)) return [];
      if (files.get(file)?.kind === 'route' && files.get(file)?.isPublic) return [];
      const wrapped = [...wrappersOf(file).values()].flatMap((call) => (call ? [call] : []));
      const imported = importsOf(source);
      return source.tree.statements
        .filter((statement) => !ts.isImportDeclaration(statement))
        .flatMap(namesIn)
        .filter(({ text }) => ofStaff.includes(imported.get(text) ?? ''))
        .filter((name) => !wrapped.some(({ pos, end }) => pos <= name.pos && name.end <= end))
        .map(({ text }) => `${file} uses ${text}`);
    });
    expect(others).toEqual([]);
  });

  test('are not imported by components, and public pages import nothing from lib/staff', () => {
    const drawn = sourcesBelow('components').flatMap((source) =>
      [...importsOf(source).values()]
        .filter((name) => ofStaff.includes(name))
        .map((name) => `${source.file} imports ${name}`),
    );
    expect(drawn).toEqual([]);
    const outside = app
      .filter(({ file }) => !/^app\/(?:staff|_commands|_server)\//.test(file))
      .filter((source) => [...importsOf(source).values()].some((to) => to.startsWith('lib/staff/')))
      .map(({ file }) => file);
    expect(outside).toEqual([]);
  });
});
