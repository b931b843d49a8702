-- Letters stay; what is open is a view: those on which nothing was decided. A letter and its decision come from different topics
-- in either order, so that neither may wait for the other.

ALTER TABLE rapporteur.dead_letters RENAME TO letters;
ALTER INDEX rapporteur.dead_letters_pkey RENAME TO letters_pkey;
ALTER INDEX rapporteur.dead_letters_source RENAME TO letters_source;
ALTER INDEX rapporteur.dead_letters_newest RENAME TO letters_newest;
ALTER INDEX rapporteur.dead_letters_reason RENAME TO letters_reason;

COMMENT ON TABLE rapporteur.letters IS
  'Records that could not be processed, with the reason and the original bytes: every dead letter, open or not.';

-- "What became of this file" is asked for each file of a batch.
CREATE INDEX letters_raw ON rapporteur.letters (raw_topic, raw_partition, raw_offset);

CREATE TABLE rapporteur.dead_letter_decisions (
  letter_topic     text NOT NULL,
  letter_partition integer NOT NULL,
  letter_offset    bigint NOT NULL,
  action           text NOT NULL,
  decided_at       timestamptz NOT NULL,
  decided_by       text NOT NULL,
  sent_topic       text,
  sent_partition   integer,
  sent_offset      bigint,
  attempt          integer,
  note             text,
  PRIMARY KEY (letter_topic, letter_partition, letter_offset)
);

COMMENT ON TABLE rapporteur.dead_letter_decisions IS 'What was decided on dead letters: those are no longer open.';
COMMENT ON COLUMN rapporteur.dead_letter_decisions.letter_topic IS 'Topic of the dead letter.';
COMMENT ON COLUMN rapporteur.dead_letter_decisions.letter_partition IS 'Its partition.';
COMMENT ON COLUMN rapporteur.dead_letter_decisions.letter_offset IS 'Its offset.';
COMMENT ON COLUMN rapporteur.dead_letter_decisions.action IS 'REDRIVEN: the original was sent again. DROPPED: it was given up.';
COMMENT ON COLUMN rapporteur.dead_letter_decisions.decided_at IS 'When.';
COMMENT ON COLUMN rapporteur.dead_letter_decisions.decided_by IS 'User and version of the program that did it.';
COMMENT ON COLUMN rapporteur.dead_letter_decisions.sent_topic IS 'REDRIVEN: topic to which the original was sent.';
COMMENT ON COLUMN rapporteur.dead_letter_decisions.sent_partition IS 'Its partition there.';
COMMENT ON COLUMN rapporteur.dead_letter_decisions.sent_offset IS 'Its offset there.';
COMMENT ON COLUMN rapporteur.dead_letter_decisions.attempt IS 'REDRIVEN: which attempt this is, from 2.';
COMMENT ON COLUMN rapporteur.dead_letter_decisions.note IS 'Why, in the words of the one who decided.';

CREATE VIEW rapporteur.dead_letters AS
SELECT l.*
  FROM rapporteur.letters l
 WHERE NOT EXISTS (
   SELECT FROM rapporteur.dead_letter_decisions d
    WHERE d.letter_topic = l.letter_topic
      AND d.letter_partition = l.letter_partition
      AND d.letter_offset = l.letter_offset);

COMMENT ON VIEW rapporteur.dead_letters IS
  'Open dead letters: records that could not be processed and that nobody has redriven or dropped. All of them: letters.';

CREATE OR REPLACE VIEW rapporteur.dropped AS
SELECT raw_topic, raw_partition, raw_offset, raw_timestamp AS dropped_at, name, outcome, document_ids, NULL AS detail, NULL AS remedy
  FROM rapporteur.arrivals
UNION ALL
SELECT l.raw_topic, l.raw_partition, l.raw_offset, l.first_seen, l.name, coalesce(d.action, l.reason), '{}', l.detail,
       CASE WHEN d.action IS NULL THEN l.remedy END
  FROM rapporteur.letters l
  LEFT JOIN rapporteur.dead_letter_decisions d USING (letter_topic, letter_partition, letter_offset);

COMMENT ON VIEW rapporteur.dropped IS
  'What became of every dropped file: NEW or KNOWN with its documents, or the reason of a dead letter with what to do; once that was decided on, REDRIVEN or DROPPED.';
COMMENT ON COLUMN rapporteur.dropped.outcome IS 'NEW, KNOWN, the reason of an open dead letter, REDRIVEN or DROPPED.';

-- Symbols are asked for in any case: where upper(target) = upper('a/res/64/292').
DROP INDEX rapporteur.citations_target;
CREATE INDEX citations_target ON rapporteur.citations (upper(target), document_id, ordinal);
CREATE INDEX documents_symbol_upper ON rapporteur.documents (upper(symbol));
