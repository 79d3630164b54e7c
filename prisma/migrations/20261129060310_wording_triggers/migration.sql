-- Published wordings are protected by the statements that change drafts: each names a row that is not
-- published (lib/staff/campaign/edit-wording.ts). Triggers stay for two things only: delivery moves
-- that are not allowed, and the append-only audit.
DROP TRIGGER IF EXISTS "published_wording" ON "EditionWording";
DROP TRIGGER IF EXISTS "wordings_never_emptied" ON "EditionWording";
DROP FUNCTION IF EXISTS "refuse_published_wording_change"();
