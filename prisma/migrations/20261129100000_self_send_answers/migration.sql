-- Stored answers name channels with a hyphen, which the renaming of hand_off missed.
UPDATE "Message" SET "answer" = replace("answer"::text, '"hand-off"', '"self-send"')::jsonb
WHERE "answer"::text LIKE '%"hand-off"%';
