import { readCampaignRow } from '@/lib/campaign/campaign';
import { checkWording, wordingLimits } from '@/lib/campaign/check-wording';
import { type EditionName, isEditionName, type StoredName } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { editionInForce } from '@/lib/campaign/published-wordings';
import {
  changedFields,
  textAt,
  type Wording,
  type WordingKey,
  wholeWording,
} from '@/lib/campaign/wording';
import { db, type Prisma } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { findWording, type History, inForce, keptFacts, readHistory } from './read-history';

/** Saves the edition's draft even if it has problems, because publishing checks for them. */
export function saveWordingDraft(
  name: EditionName,
  { words, ...of }: OfDraft & { words: Wording },
  by: Staff,
): Promise<'words_saved' | 'words_changed'> {
  return changeWording(name, async (tx, history) => {
    if (isStale(history, of)) return 'words_changed';
    const { draft } = history;
    const base = inForce(history);
    const edited = { words, editedBy: by.name, editedAt: new Date() };
    const number = draft?.number ?? base.number + 1;
    if (draft) {
      const version = { increment: 1 };
      await tx.editionWording.update({ where: draftOnly(draft.id), data: { ...edited, version } });
    } else {
      const data = { ...edited, edition: name, number, basedOn: base.number, version: 1 };
      await tx.editionWording.create({ data });
    }
    const before = draft ?? base;
    const fields = changedFields(before.wording, words);
    await recordAudit(tx, by, {
      action: 'wording.saved',
      subject: `${name} ${number}`,
      before: auditOf(before.number, before.wording, fields),
      after: auditOf(number, words, fields),
    });
    return 'words_saved';
  });
}

/**
 * Creates a new version of the campaign as a draft, with all texts and facts of an existing one.
 * @returns its name
 */
export async function makeVersion(from: string, by: Staff): Promise<StoredName | undefined> {
  const campaign = await readCampaignRow();
  if (!isEditionName(from)) return undefined;
  const [en, es] = await Promise.all(
    languages.map((language) => editionInForce(from, language, campaign)),
  );
  if (!en || !es) throw new Error('An edition has both languages');
  const words = wholeWording(from, { en, es });
  words.en.name = `Copy of ${words.en.name}`.slice(0, wordingLimits.name.most);
  words.es.name = `Copia de ${words.es.name}`.slice(0, wordingLimits.name.most);
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('campaign versions', 0))`;
    const [row] = await tx.$queryRaw<{ last: number }[]>`
      select coalesce(max(substring(edition from 5)::int), 0) as last from "EditionWording"
      where edition ~ '^own-[0-9]+$'`;
    const name: StoredName = `own-${(row?.last ?? 0) + 1}`;
    await tx.editionWording.create({
      data: { edition: name, number: 1, words, version: 1, editedBy: by.name },
    });
    await recordAudit(tx, by, { action: 'version.made', subject: name, before: { from } });
    return name;
  });
}

/** Deletes the edition's draft. */
export function discardDraft(
  name: EditionName,
  of: OfDraft,
  by: Staff,
): Promise<'words_discarded' | 'words_moved'> {
  return changeWording(name, async (tx, history) => {
    const { draft } = history;
    if (!draft || isStale(history, of)) return 'words_moved';
    await tx.editionWording.delete({ where: draftOnly(draft.id) });
    const fields = changedFields(inForce(history).wording, draft.wording);
    await recordAudit(tx, by, {
      action: 'wording.discarded',
      subject: `${name} ${draft.number}`,
      before: auditOf(draft.number, draft.wording, fields),
    });
    return 'words_discarded';
  });
}

/** Publishes the edition's draft, if it has no problems. */
export function publishDraft(
  name: EditionName,
  of: OfDraft,
  by: Staff,
): Promise<'words_published' | 'words_moved' | 'words_problems' | 'words_same'> {
  return changeWording(name, async (tx, history) => {
    const { draft } = history;
    if (!draft || isStale(history, of)) return 'words_moved';
    const problems = checkWording(name, draft.wording, keptFacts(history));
    if (Object.keys(problems).length > 0) return 'words_problems';
    const before = inForce(history);
    const fields = changedFields(before.wording, draft.wording);
    if (fields.length === 0) return 'words_same';
    await tx.editionWording.update({
      where: draftOnly(draft.id),
      data: { publishedBy: by.name, publishedAt: new Date() },
    });
    await recordAudit(tx, by, {
      action: 'wording.published',
      subject: `${name} ${draft.number}`,
      before: auditOf(before.number, before.wording, fields),
      after: auditOf(draft.number, draft.wording, fields),
    });
    return 'words_published';
  });
}

type RestoreRequest = {
  /** Version to publish again; 0 is the wording shipped with the code. */
  number: number;
  /** Version in force when the admin decided. */
  instead: number;
  reason: string;
};

/** Publishes an earlier wording again under a new number. */
export function restoreWording(
  name: EditionName,
  { number, instead, reason }: RestoreRequest,
  by: Staff,
): Promise<'words_back' | 'words_moved' | 'words_problems' | 'words_same'> {
  return changeWording(name, async (tx, history) => {
    const words = findWording(history, number);
    const before = inForce(history);
    if (!words || before.number !== instead) return 'words_moved';
    const fields = changedFields(before.wording, words);
    if (fields.length === 0) return 'words_same';
    // An earlier wording may violate a newer rule.
    const problems = checkWording(name, words, keptFacts(history));
    if (Object.keys(problems).length > 0) return 'words_problems';
    const { draft } = history;
    const fresh = before.number + 1;
    if (draft) {
      // A draft always has the next number. Its new version number makes open pages of the draft
      // out of date.
      const data = { number: fresh + 1, version: { increment: 1 } };
      await tx.editionWording.update({ where: draftOnly(draft.id), data });
    }
    const at = new Date();
    await tx.editionWording.create({
      data: {
        edition: name,
        number: fresh,
        words,
        basedOn: number,
        version: 1,
        editedBy: by.name,
        editedAt: at,
        publishedBy: by.name,
        publishedAt: at,
      },
    });
    await recordAudit(tx, by, {
      action: 'wording.restored',
      subject: `${name} ${fresh}`,
      reason,
      before: auditOf(before.number, before.wording, fields),
      after: auditOf(fresh, words, fields),
    });
    return 'words_back';
  });
}

/**
 * Condition of every update and delete, because a published wording is history and never changes.
 * It records what visitors were asked on a given day, and letters are compared with it. Prisma
 * throws if no draft is left.
 */
const draftOnly = (id: string) => ({ id, publishedAt: null });

/** Maximum length of a text in the audit; a longer one is named but not copied. */
const MAX_AUDITED = 300;

/**
 * Runs one transaction at a time on an edition's wording, so that the second sees the first one's
 * changes.
 */
function changeWording<Outcome>(
  name: EditionName,
  work: (tx: Prisma.TransactionClient, history: History) => Promise<Outcome>,
): Promise<Outcome> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`words of ${name}`}, 0))`;
    return work(tx, await readHistory(name, tx));
  });
}

/** Draft that a page showed: no draft (an empty id), or one at a given version. */
export type OfDraft = { draft: string; version: number };

function isStale({ draft }: History, of: OfDraft): boolean {
  return of.draft !== (draft?.id ?? '') || of.version !== (draft?.version ?? 0);
}

/** Number and short texts of some fields, for the audit: the campaign's wording is public. */
function auditOf(number: number, wording: Wording, fields: WordingKey[]) {
  const texts = fields.map((field) => [field, textAt(wording, field)] as const);
  const short = texts.map(([field, text]) => [field, text.length > MAX_AUDITED ? '(long)' : text]);
  return { number, ...Object.fromEntries(short) };
}
