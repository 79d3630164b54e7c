-- Days are marked one by one and 32 together: an index that has to look for sixty days reads the
-- entries of all of them, and for two blocks only those that have the word too. And what never
-- changes of a message (state, district, own words) is marked beside its words, so that a word and
-- a state are one question to one index, whatever number there is of either.

ALTER TABLE "Message" DROP COLUMN "search";

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

CREATE OR REPLACE FUNCTION "inbox_entries_of"("ids" text[])
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

-- Entered anew rather than changed row by row, and indexed afterwards.
DROP INDEX "InboxEntry_facets_idx";
TRUNCATE "InboxEntry";
INSERT INTO "InboxEntry" ("messageId", "createdAt", "trouble", "facets")
SELECT * FROM "inbox_entries_of"(ARRAY(SELECT "id" FROM "Message"));
CREATE INDEX "InboxEntry_facets_idx" ON "InboxEntry" USING gin ("facets");
