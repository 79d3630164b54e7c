-- What the inbox is searched by. Prisma knows neither triggers nor generated columns nor indexes
-- of arrays, so that all of this stands here alone.

-- Words of a message -------------------------------------------------------------------------

-- The database's own `unaccent` is an extension, which not every host lets one install.
CREATE FUNCTION "without_accents"("words" text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate("words", 'áàâäãåéèêëíìîïóòôöõúùûüñçÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇ',
    'aaaaaaeeeeiiiiooooouuuuncAAAAAAEEEEIIIIOOOOOUUUUNC');

-- Words of the supporter's own by the grammar of their language, names and addresses as they are.
-- Spanish is there twice, since its endings are told apart by accents that many do not type. Marks
-- that nobody can type, since they begin with #: the language, whose grammar a search must ask by,
-- the day, counted from 1970, so that a search looks at a few days at a time, and what never changes
-- (state, district, own words), so that a word and a state are one question to one index. Days are
-- marked one by one and 32 together: an index that has to look for sixty days reads the entries of
-- all of them, and for two blocks only those that have the word too. What was erased leaves the
-- marks alone.
ALTER TABLE "Message" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  CASE WHEN "language" = 'es' THEN
    to_tsvector('spanish', coalesce("subject", '') || ' ' || coalesce("ownText", '')) ||
    to_tsvector('spanish', "without_accents"(coalesce("subject", '') || ' ' || coalesce("ownText", ''))) ||
    array_to_tsvector(ARRAY['#es'])
  ELSE
    to_tsvector('english', "without_accents"(coalesce("subject", '') || ' ' || coalesce("ownText", ''))) ||
    array_to_tsvector(ARRAY['#en'])
  END ||
  to_tsvector('simple', "without_accents"(
    "reference" || ' ' || coalesce("firstName", '') || ' ' || coalesce("lastName", '') || ' ' ||
    coalesce("city", '') || ' ' || coalesce("email", ''))) ||
  array_to_tsvector(ARRAY[
    '#' || ("createdAt"::date - DATE '1970-01-01')::text,
    '#b' || (("createdAt"::date - DATE '1970-01-01') / 32)::text,
    '#p:' || split_part("district", '-', 1),
    '#q:' || "district",
    CASE WHEN "ownWords" THEN '#w:own' ELSE '#w:template' END])
) STORED;

CREATE INDEX "Message_search_idx" ON "Message" USING gin ("search");

-- Entries ------------------------------------------------------------------------------------

-- The entries of these messages, made anew from their rows. Facets are words that a filter asks
-- for; for every letter all combinations of its state (s), channel (c) and seat (o), so that
-- "refused, by email, at TX-37" is one word and means one letter. A letter that is just being sent
-- counts as waiting: taking it must not cost a write here.
--
-- Trouble: 5 held with a suspicion, 4 not delivered, 3 perhaps delivered, 2 held for a look,
-- 1 in somebody else's hands, 0 nothing to do.
CREATE FUNCTION "inbox_entries_of"("ids" text[])
RETURNS TABLE ("messageId" text, "createdAt" timestamp(3), "trouble" integer, "facets" text[])
LANGUAGE sql STABLE AS $$
  SELECT m."id", m."createdAt", t."trouble", ARRAY(
    SELECT DISTINCT "word" COLLATE "C" FROM (
      SELECT unnest(l."words") UNION ALL
      SELECT 'r:' || "rule" FROM unnest(m."suspicions") AS "rule" UNION ALL
      SELECT * FROM (VALUES
        ('p:' || split_part(m."district", '-', 1)),
        ('q:' || m."district"),
        ('l:' || m."language"::text),
        (CASE WHEN m."ownWords" THEN 'w:own' ELSE 'w:template' END),
        ('x:' || m."rejectedCode"),
        (CASE WHEN m."erasedAt" IS NOT NULL THEN 'e:erased' END),
        ('t:' || t."trouble"),
        ('d:' || (m."createdAt"::date - DATE '1970-01-01')),
        ('d:b' || (m."createdAt"::date - DATE '1970-01-01') / 32)) AS "of_message"
    ) AS "all"("word") WHERE "word" IS NOT NULL ORDER BY 1)
  FROM "Message" m
  CROSS JOIN LATERAL (
    SELECT array_agg("word") AS "words", max(f."trouble") AS "trouble"
    FROM (
      SELECT CASE WHEN d."status" = 'sending' THEN 'waiting' ELSE d."status"::text END AS "s",
        d."channel"::text AS "c", d."seat" AS "o", coalesce(d."heldFor", m."heldFor")::text AS "h"
      FROM "Delivery" d WHERE d."messageId" = m."id" AND d."kind" = 'letter'
    ) AS d
    CROSS JOIN LATERAL (SELECT CASE
      WHEN "s" = 'held' AND "h" = 'review' THEN CASE WHEN cardinality(m."suspicions") > 0 THEN 5 ELSE 2 END
      WHEN "s" IN ('refused', 'gave_up', 'bounced') THEN 4
      WHEN "s" = 'unconfirmed' THEN 3
      WHEN "s" IN ('held', 'your_turn') THEN 1
      ELSE 0 END AS "trouble") AS f
    CROSS JOIN LATERAL (VALUES
      ('s:' || "s"), ('c:' || "c"), ('o:' || "o"),
      ('sc:' || "s" || ':' || "c"), ('so:' || "s" || ':' || "o"), ('co:' || "c" || ':' || "o"),
      ('sco:' || "s" || ':' || "c" || ':' || "o"),
      (CASE WHEN "s" = 'held' THEN 'h:' || "h" END)) AS v("word")
  ) AS l
  CROSS JOIN LATERAL (SELECT coalesce(l."trouble", 0) AS "trouble") AS t
  WHERE m."id" = ANY ("ids")
$$;

-- Brings entries up to date. Locked first, and in one order: of two that change letters of one
-- message the second must see what the first wrote.
CREATE FUNCTION "refresh_inbox_entries"("ids" text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "InboxEntry" e WHERE e."messageId" = ANY ("ids") ORDER BY e."messageId" FOR UPDATE;
  INSERT INTO "InboxEntry" AS e ("messageId", "createdAt", "trouble", "facets")
  SELECT * FROM "inbox_entries_of"("ids")
  ON CONFLICT ("messageId") DO UPDATE
  SET "createdAt" = EXCLUDED."createdAt", "trouble" = EXCLUDED."trouble", "facets" = EXCLUDED."facets"
  WHERE (e."createdAt", e."trouble", e."facets")
    IS DISTINCT FROM (EXCLUDED."createdAt", EXCLUDED."trouble", EXCLUDED."facets");
END $$;

-- Once a statement, for all of its letters. A message is not there without a delivery, so that its
-- entry begins here too.
CREATE FUNCTION "enter_new_letters"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE "ids" text[];
BEGIN
  SELECT array_agg(DISTINCT n."messageId") INTO "ids" FROM "new_rows" n
  WHERE n."kind" = 'letter'
    OR NOT EXISTS (SELECT FROM "InboxEntry" e WHERE e."messageId" = n."messageId");
  IF "ids" IS NOT NULL THEN PERFORM "refresh_inbox_entries"("ids"); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "enter_moved_letters"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE "ids" text[];
BEGIN
  SELECT array_agg(DISTINCT n."messageId") INTO "ids"
  FROM "new_rows" n JOIN "old_rows" o USING ("id")
  WHERE n."kind" = 'letter' AND (
    (n."status" IS DISTINCT FROM o."status"
      AND NOT (n."status" IN ('waiting', 'sending') AND o."status" IN ('waiting', 'sending')))
    OR n."channel" IS DISTINCT FROM o."channel"
    OR n."seat" IS DISTINCT FROM o."seat"
    OR n."heldFor" IS DISTINCT FROM o."heldFor");
  IF "ids" IS NOT NULL THEN PERFORM "refresh_inbox_entries"("ids"); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "enter_removed_letters"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE "ids" text[];
BEGIN
  SELECT array_agg(DISTINCT o."messageId") INTO "ids"
  FROM "old_rows" o JOIN "Message" m ON m."id" = o."messageId";
  IF "ids" IS NOT NULL THEN PERFORM "refresh_inbox_entries"("ids"); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "enter_changed_message"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "refresh_inbox_entries"(ARRAY[NEW."id"]);
  RETURN NULL;
END $$;

-- Filled before the triggers and the index are there: a long table is entered once.
INSERT INTO "InboxEntry" ("messageId", "createdAt", "trouble", "facets")
SELECT * FROM "inbox_entries_of"(ARRAY(SELECT "id" FROM "Message"));

CREATE INDEX "InboxEntry_facets_idx" ON "InboxEntry" USING gin ("facets");

CREATE TRIGGER "inbox_new_letters" AFTER INSERT ON "Delivery"
  REFERENCING NEW TABLE AS "new_rows"
  FOR EACH STATEMENT EXECUTE FUNCTION "enter_new_letters"();

CREATE TRIGGER "inbox_moved_letters" AFTER UPDATE ON "Delivery"
  REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows"
  FOR EACH STATEMENT EXECUTE FUNCTION "enter_moved_letters"();

CREATE TRIGGER "inbox_removed_letters" AFTER DELETE ON "Delivery"
  REFERENCING OLD TABLE AS "old_rows"
  FOR EACH STATEMENT EXECUTE FUNCTION "enter_removed_letters"();

-- By row, since most changes of a message (its end, mostly) are none of an entry.
CREATE TRIGGER "inbox_changed_message"
  AFTER UPDATE OF "createdAt", "district", "language", "ownWords", "heldFor", "suspicions",
    "rejectedCode", "erasedAt" ON "Message"
  FOR EACH ROW WHEN (
    (OLD."createdAt", OLD."district", OLD."language", OLD."ownWords", OLD."heldFor",
      OLD."suspicions", OLD."rejectedCode", OLD."erasedAt" IS NULL)
    IS DISTINCT FROM
    (NEW."createdAt", NEW."district", NEW."language", NEW."ownWords", NEW."heldFor",
      NEW."suspicions", NEW."rejectedCode", NEW."erasedAt" IS NULL))
  EXECUTE FUNCTION "enter_changed_message"();
