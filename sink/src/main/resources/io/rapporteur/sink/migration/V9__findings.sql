-- What cannot be right in a document as published. Rows of before have none: nothing was looked for.

CREATE TABLE ${flyway:defaultSchema}.findings (
  document_id text NOT NULL,
  ordinal     integer NOT NULL,
  kind        text NOT NULL,
  place       text NOT NULL,
  text        text NOT NULL,
  linked      text,
  named       text,
  reason      text NOT NULL,
  span_start  integer NOT NULL,
  span_end    integer NOT NULL CHECK (span_end >= span_start),
  PRIMARY KEY (document_id, ordinal)
);

COMMENT ON TABLE ${flyway:defaultSchema}.findings IS
  'What cannot be right in the current revision of each document as published, in order of place.';
COMMENT ON COLUMN ${flyway:defaultSchema}.findings.document_id IS 'As in documents.';
COMMENT ON COLUMN ${flyway:defaultSchema}.findings.ordinal IS 'Position among the document''s findings, from 0.';
COMMENT ON COLUMN ${flyway:defaultSchema}.findings.kind IS
  'LINK_CONTRADICTS_WORDS: a link of the file leads to another document than its words name. NUMBER_CANNOT_BE: number, session, year and date of a citation cannot all be right. OTHER: of a later version.';
COMMENT ON COLUMN ${flyway:defaultSchema}.findings.place IS 'The place as a person names it: preamble 2, operative 13(c), footnote 4.';
COMMENT ON COLUMN ${flyway:defaultSchema}.findings.text IS 'The words, exactly as they stand.';
COMMENT ON COLUMN ${flyway:defaultSchema}.findings.linked IS 'Symbol to which the link leads; null where no link is in question.';
COMMENT ON COLUMN ${flyway:defaultSchema}.findings.named IS 'Canonical id that the words name; null where they name none.';
COMMENT ON COLUMN ${flyway:defaultSchema}.findings.reason IS 'Why it cannot be right, in a sentence.';
COMMENT ON COLUMN ${flyway:defaultSchema}.findings.span_start IS 'Where it begins in revisions.text.';
COMMENT ON COLUMN ${flyway:defaultSchema}.findings.span_end IS 'One past its last code unit.';
