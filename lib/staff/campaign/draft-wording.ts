import type { EditionName } from '@/lib/campaign/edition';
import { changedFields, type Wording } from '@/lib/campaign/wording';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { inForce } from './read-history';
import { auditOf, isStale, type OfDraft, settingsLabels } from './settings-labels';

/** Keeps words as the edition's draft, whatever is wrong with them: that is checked to publish. */
export function saveDraft(
  name: EditionName,
  { words, ...of }: OfDraft & { words: Wording },
  by: Staff,
): Promise<'words_saved' | 'words_changed'> {
  return settingsLabels(name, async (tx, history) => {
    if (isStale(history, of)) return 'words_changed';
    const { draft } = history;
    const base = inForce(history);
    const edited = { words, editedBy: by.name, editedAt: new Date() };
    const number = draft?.number ?? base.number + 1;
    if (draft) {
      const version = { increment: 1 };
      await tx.editionWording.update({ where: { id: draft.id }, data: { ...edited, version } });
    } else {
      const data = { ...edited, edition: name, number, basedOn: base.number, version: 1 };
      await tx.editionWording.create({ data });
    }
    const before = draft ?? base;
    const fields = changedFields(before.wording, words);
    await recordAudit(tx, by, {
      ...{ action: 'wording.saved', subject: `${name} ${number}` },
      before: auditOf(before.number, before.wording, fields),
      after: auditOf(number, words, fields),
    });
    return 'words_saved';
  });
}

/** Throws the edition's draft away. */
export function discardDraft(
  name: EditionName,
  of: OfDraft,
  by: Staff,
): Promise<'words_discarded' | 'words_moved'> {
  return settingsLabels(name, async (tx, history) => {
    const { draft } = history;
    if (!draft || isStale(history, of)) return 'words_moved';
    await tx.editionWording.delete({ where: { id: draft.id } });
    const fields = changedFields(inForce(history).wording, draft.wording);
    await recordAudit(tx, by, {
      ...{ action: 'wording.discarded', subject: `${name} ${draft.number}` },
      before: auditOf(draft.number, draft.wording, fields),
    });
    return 'words_discarded';
  });
}
