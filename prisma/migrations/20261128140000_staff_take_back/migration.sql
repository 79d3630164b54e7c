-- The same list with three moves more (lib/delivery/status.ts): staff may take back a rejection that
-- nobody was told of yet, and a further round of tries that has not begun.
CREATE OR REPLACE FUNCTION "refuse_forbidden_move"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."status"::text, NEW."status"::text) NOT IN (
    ('held', 'waiting'),
    ('held', 'rejected'),
    ('held', 'expired'),
    ('held', 'withdrawn'),
    ('waiting', 'sending'),
    ('waiting', 'held'),
    ('waiting', 'your_turn'),
    ('waiting', 'withdrawn'),
    ('waiting', 'gave_up'),
    ('waiting', 'unconfirmed'),
    ('waiting', 'refused'),
    ('waiting', 'bounced'),
    ('sending', 'accepted'),
    ('sending', 'waiting'),
    ('sending', 'refused'),
    ('sending', 'gave_up'),
    ('sending', 'unconfirmed'),
    ('accepted', 'bounced'),
    ('rejected', 'held'),
    ('refused', 'waiting'),
    ('refused', 'your_turn'),
    ('gave_up', 'waiting'),
    ('gave_up', 'your_turn'),
    ('bounced', 'waiting'),
    ('bounced', 'your_turn'),
    ('your_turn', 'waiting'),
    ('your_turn', 'done_by_supporter'),
    ('your_turn', 'expired'),
    ('your_turn', 'withdrawn')
  ) THEN
    RAISE EXCEPTION 'a delivery may not move from % to %', OLD."status", NEW."status"
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
