-- How many messages have tags or review flags. Without it, PostgreSQL expects every third one to have
-- some, does not use the indexes of the few that do, and reads a million messages to count them.
CREATE STATISTICS "Message_marks_statistics" ON (cardinality("tags")), (cardinality("reviewFlags"))
  FROM "Message";
ANALYZE "Message";
