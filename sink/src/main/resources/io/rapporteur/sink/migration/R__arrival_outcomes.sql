-- What the outcomes of arrivals mean; run again whenever it changes.

COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.outcome IS
  'NEW: read as documents. KNOWN: the same bytes had been read before, nothing else happened. REINSTATED: they had been read before and others were current; they are the newest revision now. UNPACKED: it holds other files, each of which has a row of its own here or among the letters.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.document_ids IS
  'The documents read from the file; for REINSTATED those that got a new revision.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.first_topic IS
  'For KNOWN and REINSTATED: topic of the arrival that brought the same bytes first.';
COMMENT ON VIEW ${flyway:defaultSchema}.dropped IS
  'What became of every dropped file: NEW, KNOWN or REINSTATED with its documents, UNPACKED into files of their own, or the reason of a dead letter with what to do; once that was decided on, REDRIVEN or DROPPED.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dropped.outcome IS
  'NEW, KNOWN, REINSTATED, UNPACKED, the reason of an open dead letter, REDRIVEN or DROPPED.';
