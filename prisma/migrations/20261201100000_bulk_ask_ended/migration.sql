-- What a message asks for may be over by the time a bulk action reaches it.
ALTER TYPE "BulkOutcome" ADD VALUE 'ask_ended';
