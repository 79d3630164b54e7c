-- Every sweep asks for letters whose writers are to be told. Nearly all letters were accepted, and
-- their writers are not mailed about that: by state alone the sweep would read every letter there
-- ever was. With this index it reads those of the last days.
CREATE INDEX "Delivery_not_told_idx" ON "Delivery"("statusSince")
  WHERE "kind" = 'letter' AND "toldStatus" IS DISTINCT FROM "status";
