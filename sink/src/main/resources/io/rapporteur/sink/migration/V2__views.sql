-- What researchers ask most, ready to select from.

CREATE VIEW ${flyway:defaultSchema}.citing AS
SELECT c.target,
       c.document_id,
       d.symbol,
       d.body,
       d.adopted,
       d.title,
       c.place,
       c.function,
       c.pinpoint,
       c.text,
       c.kind,
       c.mention,
       c.date,
       c.confidence,
       c.rule,
       l.state,
       l.held_as,
       c.citation_id,
       c.ordinal,
       c.span_start,
       c.span_end
  FROM ${flyway:defaultSchema}.citations c
  JOIN ${flyway:defaultSchema}.documents d USING (document_id)
  LEFT JOIN ${flyway:defaultSchema}.links l USING (citation_id);

COMMENT ON VIEW ${flyway:defaultSchema}.citing IS
  'Each citation together with the document that makes it and the state of its link: select … where target = ''A/RES/64/292''.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citing.target IS 'What is cited: canonical id, null where it could not be decided.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citing.document_id IS 'The citing document; symbol, body, adopted and title are its own.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citing.state IS 'State of the link as in links; null until its first event has been stored.';

CREATE VIEW ${flyway:defaultSchema}.wanted AS
SELECT target,
       count(*)                    AS citations,
       count(DISTINCT document_id) AS documents
  FROM ${flyway:defaultSchema}.links
 WHERE state = 'NOT_HELD'
 GROUP BY target;

COMMENT ON VIEW ${flyway:defaultSchema}.wanted IS 'Documents that are cited here but not held: what to drop next.';
COMMENT ON COLUMN ${flyway:defaultSchema}.wanted.target IS 'Canonical id of the wanted document.';
COMMENT ON COLUMN ${flyway:defaultSchema}.wanted.citations IS 'How often it is cited.';
COMMENT ON COLUMN ${flyway:defaultSchema}.wanted.documents IS 'By how many documents.';

CREATE VIEW ${flyway:defaultSchema}.dropped AS
SELECT raw_topic, raw_partition, raw_offset, raw_timestamp AS dropped_at, name, outcome, document_ids, NULL AS detail, NULL AS remedy
  FROM ${flyway:defaultSchema}.arrivals
UNION ALL
SELECT raw_topic, raw_partition, raw_offset, first_seen, name, reason, '{}', detail, remedy
  FROM ${flyway:defaultSchema}.dead_letters;

COMMENT ON VIEW ${flyway:defaultSchema}.dropped IS
  'What became of every dropped file: NEW or KNOWN with its documents, or the reason of a dead letter with what to do.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dropped.outcome IS 'NEW, KNOWN, or the reason of a dead letter.';
