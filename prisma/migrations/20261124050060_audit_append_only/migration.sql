-- The audit is only ever added to: whoever could change a line could hide what they did. The database
-- refuses it whoever asks, so that no forgotten statement of ours can do it either. Nothing needs it:
-- a line holds references and never a supporter's name, address or words, so that nobody has to be
-- erased from it.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'lines of the audit are never changed or removed (% refused)', lower(TG_OP)
    USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE ON "AuditLine"
  FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();

-- Emptying a table asks no row.
CREATE TRIGGER "audit_never_emptied" BEFORE TRUNCATE ON "AuditLine"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();

-- Also where a session says that it replays another database's changes and wants no triggers.
ALTER TABLE "AuditLine" ENABLE ALWAYS TRIGGER "audit_append_only";
ALTER TABLE "AuditLine" ENABLE ALWAYS TRIGGER "audit_never_emptied";
