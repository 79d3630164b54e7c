-- The token of a receipt that the current SECRET_KEY cannot derive, sealed with it.
ALTER TABLE "Message" ADD COLUMN "receiptSealed" TEXT;
