-- The moves a delivery may make, as lib/delivery/status.ts has them; a test compares the two. The
-- database refuses every other one, whoever asks: a letter that was sent must not be sent again by a
-- statement that forgot to look where it comes from.
CREATE FUNCTION "refuse_forbidden_move"() RETURNS trigger LANGUAGE plpgsql AS $$
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
    ('sending', 'accepted'),
    ('sending', 'waiting'),
    ('sending', 'refused'),
    ('sending', 'gave_up'),
    ('sending', 'unconfirmed'),
    ('accepted', 'bounced'),
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

CREATE TRIGGER "delivery_moves" BEFORE UPDATE OF "status" ON "Delivery"
  FOR EACH ROW WHEN (OLD."status" IS DISTINCT FROM NEW."status")
  EXECUTE FUNCTION "refuse_forbidden_move"();
