-- The status of an HTTP answer is a value of its own; so far it was the beginning of the text.
ALTER TABLE "Attempt" ADD COLUMN "httpStatus" INTEGER;

UPDATE "Attempt" SET "httpStatus" = substring("serverText" FROM '^HTTP ([0-9]{3})')::int
WHERE "serverText" ~ '^HTTP [0-9]{3}';
