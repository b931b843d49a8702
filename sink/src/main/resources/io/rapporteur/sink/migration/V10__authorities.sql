-- What titles stand for, as documents prove it, and the citations that are led by it.

CREATE TABLE ${flyway:defaultSchema}.authorities (
  own_id      text NOT NULL PRIMARY KEY,
  target      text,
  title       text NOT NULL,
  document_id text NOT NULL,
  ordinal     integer NOT NULL,
  place       text NOT NULL,
  proofs      bigint NOT NULL,
  documents   bigint NOT NULL,
  candidates  jsonb NOT NULL
);

COMMENT ON TABLE ${flyway:defaultSchema}.authorities IS
  'What each title stands for, as documents prove it by the notes behind it. It serves the citations of documents that give the title alone.';
COMMENT ON COLUMN ${flyway:defaultSchema}.authorities.own_id IS 'Id that the title has by its own words: DECL:SAFE-SCHOOLS-DECLARATION.';
COMMENT ON COLUMN ${flyway:defaultSchema}.authorities.target IS
  'Canonical id for which it stands; null where the documents contradict each other.';
COMMENT ON COLUMN ${flyway:defaultSchema}.authorities.title IS 'The title as it is printed in the document that is named.';
COMMENT ON COLUMN ${flyway:defaultSchema}.authorities.document_id IS
  'The first document, in the order of ids, that proves the target, or what most documents prove.';
COMMENT ON COLUMN ${flyway:defaultSchema}.authorities.ordinal IS 'Position of the proving citation among that document''s.';
COMMENT ON COLUMN ${flyway:defaultSchema}.authorities.place IS 'Its place there.';
COMMENT ON COLUMN ${flyway:defaultSchema}.authorities.proofs IS 'How many citations prove something of this title.';
COMMENT ON COLUMN ${flyway:defaultSchema}.authorities.documents IS 'In how many documents.';
COMMENT ON COLUMN ${flyway:defaultSchema}.authorities.candidates IS
  'What was proved, that of most documents first, no more than five: [{"target": …, "documents": …}].';

-- Titles are looked for by what they stand for, too.
CREATE INDEX authorities_target ON ${flyway:defaultSchema}.authorities (upper(target));

ALTER TABLE ${flyway:defaultSchema}.links ADD COLUMN own_id text;

COMMENT ON COLUMN ${flyway:defaultSchema}.links.own_id IS
  'The authority by which the target is known, where the citing document gives the title alone; null elsewhere.';

-- Few links have one.
CREATE INDEX links_proved ON ${flyway:defaultSchema}.links (upper(target), document_id, ordinal) WHERE own_id IS NOT NULL;

-- Each citation once: under what an authority leads it to, else under what it says itself. In two parts, so that both are
-- found by an index.
CREATE OR REPLACE VIEW ${flyway:defaultSchema}.citing AS
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
       c.span_end,
       l.own_id
  FROM ${flyway:defaultSchema}.citations c
  JOIN ${flyway:defaultSchema}.documents d USING (document_id)
  LEFT JOIN ${flyway:defaultSchema}.links l USING (citation_id)
 WHERE l.own_id IS NULL
UNION ALL
SELECT l.target,
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
       c.span_end,
       l.own_id
  FROM ${flyway:defaultSchema}.links l
  JOIN ${flyway:defaultSchema}.citations c ON c.document_id = l.document_id AND c.ordinal = l.ordinal
  JOIN ${flyway:defaultSchema}.documents d ON d.document_id = l.document_id
 WHERE l.own_id IS NOT NULL;

COMMENT ON COLUMN ${flyway:defaultSchema}.citing.own_id IS
  'The authority that leads the citation to its target; null where the document''s own words do.';
