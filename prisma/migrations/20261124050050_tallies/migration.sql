-- Sums for the figures. A counter that every writer raises would make all of them wait for one row:
-- here each writes what it changed as rows of its own ("TallyChange"), in its own transaction, and
-- the sweep folds them into "Tally". Whoever reads adds both up in one statement.
--
-- What a row counts as is said by these functions, from the row alone: what it counted as before can
-- then be taken away again when it changes or goes. Days and hours are those of Washington's clock,
-- which staff work by (lib/staff/inbox/eastern-days.ts).

CREATE FUNCTION "washington_time"("instant" timestamp) RETURNS timestamp
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ("instant" AT TIME ZONE 'UTC') AT TIME ZONE 'America/New_York'
$$;

-- A message, at the hour it was written: 'hour' by language and words, 'state' by state as well.
CREATE FUNCTION "message_tallies"(
  "createdAt" timestamp, "district" text, "language" "Language", "ownWords" boolean
) RETURNS TABLE ("kind" text, "at" timestamp, "key" text)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT t."kind", t."at", t."key"
  FROM (
    SELECT "washington_time"("createdAt") AS "time",
      "language" || ':' || CASE WHEN "ownWords" THEN 'own' ELSE 'template' END AS "words"
  ) m CROSS JOIN LATERAL (VALUES
    ('hour', date_trunc('hour', m."time"), m."words"),
    ('state', date_trunc('day', m."time"), left("district", 2) || ':' || m."words")
  ) t("kind", "at", "key")
$$;

-- What became of a letter. Waiting and being sent are one: a worker that takes a letter changes no
-- sum. Accepted is only what an office's own entrance took.
CREATE FUNCTION "letter_outcome"(
  "channel" "ChannelName", "status" "DeliveryStatus", "rehearsal" boolean
) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN "status" IN ('waiting', 'sending') THEN 'on_the_way'
    WHEN "status" = 'accepted' AND "channel" = 'capture' THEN 'captured'
    WHEN "status" = 'accepted' AND "rehearsal" THEN 'rehearsed'
    ELSE "status"::text
  END
$$;

-- A letter, on the day it was written, which is the day its row was made: 'outcome' by channel and
-- 'office' by seat; and once it was accepted, 'speed' by the time that took. A bucket of the speed
-- ends 1.2 times as late as it begins (lib/messages/tallies/speed.ts), the first one after a second.
CREATE FUNCTION "letter_tallies"(
  "letter" "DeliveryKind", "createdAt" timestamp, "seat" text, "channel" "ChannelName",
  "status" "DeliveryStatus", "rehearsal" boolean, "statusSince" timestamp
) RETURNS TABLE ("kind" text, "at" timestamp, "key" text)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT t."kind", d."day", t."key"
  FROM (
    SELECT date_trunc('day', "washington_time"("createdAt")) AS "day",
      "letter_outcome"("channel", "status", "rehearsal") AS "outcome",
      greatest(extract(epoch FROM "statusSince" - "createdAt")::float8, 1) AS "seconds"
  ) d CROSS JOIN LATERAL (VALUES
    ('outcome', "channel" || ':' || d."outcome"),
    ('office', coalesce("seat", '') || ':' || d."outcome"),
    ('speed', CASE WHEN "status" = 'accepted'
      THEN d."outcome" || ':' || floor(ln(d."seconds") / ln(1.2::float8))::int END)
  ) t("kind", "key")
  WHERE "letter" = 'letter' AND t."key" IS NOT NULL
$$;

CREATE FUNCTION "count_messages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "TallyChange" ("kind", "at", "key", "count")
    SELECT t."kind", t."at", t."key", count(*) FROM "new_rows" n
    CROSS JOIN LATERAL "message_tallies"(n."createdAt", n."district", n."language", n."ownWords") t
    GROUP BY 1, 2, 3;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "TallyChange" ("kind", "at", "key", "count")
    SELECT t."kind", t."at", t."key", -count(*) FROM "old_rows" o
    CROSS JOIN LATERAL "message_tallies"(o."createdAt", o."district", o."language", o."ownWords") t
    GROUP BY 1, 2, 3;
  ELSE
    INSERT INTO "TallyChange" ("kind", "at", "key", "count")
    SELECT t."kind", t."at", t."key", sum(r."by") FROM (
      SELECT "createdAt", "district", "language", "ownWords", 1 AS "by" FROM "new_rows"
      UNION ALL
      SELECT "createdAt", "district", "language", "ownWords", -1 FROM "old_rows"
    ) r
    CROSS JOIN LATERAL "message_tallies"(r."createdAt", r."district", r."language", r."ownWords") t
    GROUP BY 1, 2, 3 HAVING sum(r."by") <> 0;
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION "count_letters"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "TallyChange" ("kind", "at", "key", "count")
    SELECT t."kind", t."at", t."key", count(*) FROM "new_rows" n
    CROSS JOIN LATERAL "letter_tallies"(n."kind", n."createdAt", n."seat", n."channel", n."status",
      n."rehearsal", n."statusSince") t
    GROUP BY 1, 2, 3;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "TallyChange" ("kind", "at", "key", "count")
    SELECT t."kind", t."at", t."key", -count(*) FROM "old_rows" o
    CROSS JOIN LATERAL "letter_tallies"(o."kind", o."createdAt", o."seat", o."channel", o."status",
      o."rehearsal", o."statusSince") t
    GROUP BY 1, 2, 3;
  ELSE
    INSERT INTO "TallyChange" ("kind", "at", "key", "count")
    SELECT t."kind", t."at", t."key", sum(r."by") FROM (
      SELECT "kind", "createdAt", "seat", "channel", "status", "rehearsal", "statusSince", 1 AS "by"
      FROM "new_rows"
      UNION ALL
      SELECT "kind", "createdAt", "seat", "channel", "status", "rehearsal", "statusSince", -1
      FROM "old_rows"
    ) r
    CROSS JOIN LATERAL "letter_tallies"(r."kind", r."createdAt", r."seat", r."channel", r."status",
      r."rehearsal", r."statusSince") t
    GROUP BY 1, 2, 3 HAVING sum(r."by") <> 0;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER "messages_counted_in" AFTER INSERT ON "Message"
  REFERENCING NEW TABLE AS "new_rows"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_messages"();
CREATE TRIGGER "messages_counted_anew" AFTER UPDATE ON "Message"
  REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_messages"();
CREATE TRIGGER "messages_counted_out" AFTER DELETE ON "Message"
  REFERENCING OLD TABLE AS "old_rows"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_messages"();

CREATE TRIGGER "letters_counted_in" AFTER INSERT ON "Delivery"
  REFERENCING NEW TABLE AS "new_rows"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_letters"();
CREATE TRIGGER "letters_counted_anew" AFTER UPDATE ON "Delivery"
  REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_letters"();
CREATE TRIGGER "letters_counted_out" AFTER DELETE ON "Delivery"
  REFERENCING OLD TABLE AS "old_rows"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_letters"();

-- Sums that came back to nothing are swept out; there are as many as days and offices otherwise.
CREATE INDEX "Tally_nothing_left_idx" ON "Tally"("kind") WHERE "count" = 0;

-- What was there before. The triggers above have locked both tables against writers, so that nothing
-- is counted twice or missed.
INSERT INTO "Tally" ("kind", "at", "key", "count")
SELECT t."kind", t."at", t."key", count(*) FROM "Message" m
CROSS JOIN LATERAL "message_tallies"(m."createdAt", m."district", m."language", m."ownWords") t
GROUP BY 1, 2, 3;

INSERT INTO "Tally" ("kind", "at", "key", "count")
SELECT t."kind", t."at", t."key", count(*) FROM "Delivery" d
CROSS JOIN LATERAL "letter_tallies"(d."kind", d."createdAt", d."seat", d."channel", d."status",
  d."rehearsal", d."statusSince") t
GROUP BY 1, 2, 3;
