-- What researchers ask most, ready to select from.

CREATE VIEW rapporteur.citing AS
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
  FROM rapporteur.citations c
  JOIN rapporteur.documents d USING (document_id)
  LEFT JOIN rapporteur.links l USING (citation_id);

COMMENT ON VIEW rapporteur.citing IS
  'Each citation together with the document that makes it and the state of its link: select … where target = ''A/RES/64/292''.';
COMMENT ON COLUMN rapporteur.citing.target IS 'What is cited: canonical id, null where it could not be decided.';
COMMENT ON COLUMN rapporteur.citing.document_id IS 'The citing document; symbol, body, adopted and title are its own.';
COMMENT ON COLUMN rapporteur.citing.state IS 'State of the link as in links; null until its first event has been stored.';

CREATE VIEW rapporteur.wanted AS
SELECT target,
       count(*)                    AS citations,
       count(DISTINCT document_id) AS documents
  FROM rapporteur.links
 WHERE state = 'NOT_HELD'
 GROUP BY target;

COMMENT ON VIEW rapporteur.wanted IS 'Documents that are cited here but not held: what to drop next.';
COMMENT ON COLUMN rapporteur.wanted.target IS 'Canonical id of the wanted document.';
COMMENT ON COLUMN rapporteur.wanted.citations IS 'How often it is cited.';
COMMENT ON COLUMN rapporteur.wanted.documents IS 'By how many documents.';

CREATE VIEW rapporteur.dropped AS
SELECT raw_topic, raw_partition, raw_offset, raw_timestamp AS dropped_at, name, outcome, document_ids, NULL AS detail, NULL AS remedy
  FROM rapporteur.arrivals
UNION ALL
SELECT raw_topic, raw_partition, raw_offset, first_seen, name, reason, '{}', detail, remedy
  FROM rapporteur.dead_letters;

COMMENT ON VIEW rapporteur.dropped IS
  'What became of every dropped file: NEW or KNOWN with its documents, or the reason of a dead letter with what to do.';
COMMENT ON COLUMN rapporteur.dropped.outcome IS 'NEW, KNOWN, or the reason of a dead letter.';
