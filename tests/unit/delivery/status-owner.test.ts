import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/**
 * The files that may write `Delivery.status`: the owner with its neighbors in the outbox, and the one
 * that stores new messages. Everything else calls `moveDeliveries`.
 */
const OWNERS = [
  'lib/delivery/move-deliveries.ts',
  'lib/delivery/outbox/claim-due.ts',
  'lib/delivery/outbox/leases.ts',
  'lib/delivery/outbox/record-results.ts',
  'lib/messages/store.ts',
];

const WRITING_CALL =
  /\bdelivery\s*\.\s*(update|updateMany|updateManyAndReturn|upsert|create|createMany|createManyAndReturn)$/;
const WRITING_KEYS = ['data', 'create', 'update'];

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'prisma-client' ? [] : sourcesBelow(file);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [file] : [];
  });
}

/** Places in a source that write a delivery's status, or hide what they write. */
function statusWritesIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && WRITING_CALL.test(node.expression.getText())) {
      found.push(...prismaWrites(node));
    }
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'deliveries') {
      const nested = /^\{\s*(create|createMany|update|updateMany|upsert)\b/;
      if (nested.test(node.initializer.getText())) found.push('nested write');
    }
    if (ts.isTemplateExpression(node) || ts.isStringLiteralLike(node)) {
      found.push(...sqlWrites(node.getText()));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest, true));
  return found;
}

function prismaWrites(call: ts.CallExpression): string[] {
  const [argument] = call.arguments;
  if (!argument || !ts.isObjectLiteralExpression(argument)) return ['argument out of sight'];
  return argument.properties.flatMap((property) => {
    const name = property.name?.getText();
    if (name === undefined) return ['argument spread'];
    if (!WRITING_KEYS.includes(name)) return [];
    if (!ts.isPropertyAssignment(property) || !isVisible(property.initializer)) {
      return ['data out of sight'];
    }
    return columnsIn(property.initializer);
  });
}

const isVisible = (data: ts.Node) =>
  ts.isObjectLiteralExpression(data) ||
  ts.isArrayLiteralExpression(data) ||
  ts.isCallExpression(data);

function columnsIn(data: ts.Node): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isSpreadAssignment(node)) found.push('data spread');
    if (ts.isObjectLiteralElementLike(node) && node.name?.getText() === 'status') {
      found.push('status set');
    }
    ts.forEachChild(node, visit);
  };
  visit(data);
  return found;
}

function sqlWrites(text: string): string[] {
  const updates = text.matchAll(
    /update\s+(?:only\s+)?"Delivery"([\s\S]*?)(?:\bwhere\b|\breturning\b|$)/gi,
  );
  const inserts = text.matchAll(/insert\s+into\s+"Delivery"\s*(?:as\s+\w+\s*)?(\([^)]*\))?/gi);
  return [
    ...[...updates].flatMap(([, set = '']) =>
      /[\s,]"?status"?\s*=/.test(set) ? 'SQL update' : [],
    ),
    ...[...inserts].flatMap(([, columns = 'status']) =>
      /\bstatus\b/.test(columns) ? 'SQL insert' : [],
    ),
  ];
}

test('only the owner modules write the status of deliveries', () => {
  const files = ['lib', 'app', 'components'].flatMap(sourcesBelow);
  const writers = files.filter((file) => statusWritesIn(readFileSync(file, 'utf8')).length > 0);
  expect(writers.sort()).toEqual(OWNERS);
});

test.each([
  [`tx.delivery.updateMany({ where: { id }, data: { status: 'queued' } })`, 'status set'],
  [`db().delivery.update({ where: { id }, data: { dueAt, status } })`, 'status set'],
  [`tx.delivery.updateMany({ where, data: round })`, 'data out of sight'],
  [`tx.delivery.updateMany({ where, data: { ...round, dueAt } })`, 'data spread'],
  [`tx.delivery.updateMany(change)`, 'argument out of sight'],
  [`tx.delivery.createMany({ data: ids.map((id) => ({ id, status: 'on_hold' })) })`, 'status set'],
  [`db.message.create({ data: { deliveries: { create: rows } } })`, 'nested write'],
  ['db.$executeRaw`update "Delivery" d set status = \'queued\' where id = 1`', 'SQL update'],
  ['db.$executeRaw`insert into "Delivery" (id, status) values (1, 2)`', 'SQL insert'],
])('the check finds the write in %s', (source, reason) => {
  expect(statusWritesIn(source)).toEqual([reason]);
});

test.each([
  `tx.delivery.updateMany({ where: { status: 'on_hold' }, data: { statusSince: now } })`,
  'db.$queryRaw`update "Delivery" d set "notifiedStatus" = d.status from news where d.status = 1`',
  'db.$executeRaw`insert into "Delivery" (id, "notifiedStatus") values (1, 2)`',
])('the check ignores %s', (source) => {
  expect(statusWritesIn(source)).toEqual([]);
});
