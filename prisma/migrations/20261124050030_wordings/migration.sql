-- One draft an edition: two people who begin one at the same moment would each publish without the
-- other's words, and the later one would win unseen.
CREATE UNIQUE INDEX "EditionWording_one_draft" ON "EditionWording"("edition")
  WHERE "publishedAt" IS NULL;

-- What was published is history: it says what visitors were asked on a day, and letters are compared
-- with it to tell a writer's own words from the template. Nobody changes or removes it; an older text
-- comes back as a new number.
CREATE FUNCTION "refuse_published_wording_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'published words are never changed or removed (% refused)', lower(TG_OP)
    USING ERRCODE = 'check_violation';
END
$$;

CREATE TRIGGER "published_wording" BEFORE UPDATE OR DELETE ON "EditionWording"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL)
  EXECUTE FUNCTION "refuse_published_wording_change"();

-- Emptying a table asks no row.
CREATE TRIGGER "wordings_never_emptied" BEFORE TRUNCATE ON "EditionWording"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_published_wording_change"();
