import { checkWording } from '@/lib/campaign/check-wording';
import type { EditionName } from '@/lib/campaign/edition';
import { changedFields } from '@/lib/campaign/wording';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { inForce, versionOf } from './read-history';
import { auditOf, isStale, type OfDraft, settingsLabels } from './settings-labels';

/** Puts the edition's draft in force, if nothing is wrong with it. */
export function publishDraft(
  name: EditionName,
  of: OfDraft,
  by: Staff,
): Promise<'words_published' | 'words_moved' | 'words_problems' | 'words_same'> {
  return settingsLabels(name, async (tx, history) => {
    const { draft } = history;
    if (!draft || isStale(history, of)) return 'words_moved';
    if (Object.keys(checkWording(draft.wording)).length > 0) return 'words_problems';
    const before = inForce(history);
    const fields = changedFields(before.wording, draft.wording);
    if (fields.length === 0) return 'words_same';
    await tx.editionWording.update({
      where: { id: draft.id },
      data: { publishedBy: by.name, publishedAt: new Date() },
    });
    await recordAudit(tx, by, {
      ...{ action: 'wording.published', subject: `${name} ${draft.number}` },
      before: auditOf(before.number, before.wording, fields),
      after: auditOf(draft.number, draft.wording, fields),
    });
    return 'words_published';
  });
}

type Back = {
  /** Whose words come back; 0 are the shipped ones. */
  number: number;
  /** The number that was in force when it was decided. */
  instead: number;
  reason: string;
};

/** Puts words that were in force before in force again, under a new number. */
export function bringBack(
  name: EditionName,
  { number, instead, reason }: Back,
  by: Staff,
): Promise<'words_back' | 'words_moved' | 'words_problems' | 'words_same'> {
  return settingsLabels(name, async (tx, history) => {
    const words = versionOf(history, number);
    const before = inForce(history);
    if (!words || before.number !== instead) return 'words_moved';
    const fields = changedFields(before.wording, words);
    if (fields.length === 0) return 'words_same';
    // What was published once may break a rule that is younger.
    if (Object.keys(checkWording(words)).length > 0) return 'words_problems';
    const { draft } = history;
    const fresh = before.number + 1;
    if (draft) {
      // A draft is always the next number; its page is told that what it began with has changed.
      const data = { number: fresh + 1, version: { increment: 1 } };
      await tx.editionWording.update({ where: { id: draft.id }, data });
    }
    const at = new Date();
    await tx.editionWording.create({
      data: {
        ...{ edition: name, number: fresh, words, basedOn: number, version: 1 },
        ...{ editedBy: by.name, editedAt: at, publishedBy: by.name, publishedAt: at },
      },
    });
    await recordAudit(tx, by, {
      ...{ action: 'wording.brought_back', subject: `${name} ${fresh}`, reason },
      before: auditOf(before.number, before.wording, fields),
      after: auditOf(fresh, words, fields),
    });
    return 'words_back';
  });
}
