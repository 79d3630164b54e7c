-- Audit actions in standard words (lib/platform/audit-actions.ts). The stored lines take the new
-- names, so that one filter finds all lines of an action. Only here, and only the name changes; the
-- audit is append-only again at the end of the script, which is one transaction.
ALTER TABLE "AuditLine" DISABLE TRIGGER "audit_append_only";

UPDATE "AuditLine" SET "action" = renamed."now"
FROM (VALUES
  ('delivery.retry_taken_back', 'delivery.retry_undone'),
  ('message.held', 'message.put_on_hold'),
  ('message.rejection_taken_back', 'message.rejection_undone'),
  ('office.hand_offs_mailed', 'office.self_sends_mailed'),
  ('wording.brought_back', 'wording.restored')
) AS renamed("before", "now")
WHERE "AuditLine"."action" = renamed."before";

ALTER TABLE "AuditLine" ENABLE ALWAYS TRIGGER "audit_append_only";
