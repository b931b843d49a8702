-- Documents that were withdrawn: their rows are gone from documents, paragraphs, footnotes and citations, their revisions stay.
-- Everything comes back from the event that says that the document is back.

CREATE TABLE ${flyway:defaultSchema}.withdrawals (
  document_id text NOT NULL PRIMARY KEY,
  symbol      text,
  language    text NOT NULL,
  revision    integer NOT NULL CHECK (revision >= 1),
  reason      text,
  decided_at  timestamptz NOT NULL,
  decided_by  text NOT NULL
);

CREATE INDEX withdrawals_symbol ON ${flyway:defaultSchema}.withdrawals (upper(symbol));

COMMENT ON TABLE ${flyway:defaultSchema}.withdrawals IS
  'Documents that are withdrawn now: they are in no other table but revisions and, as citing ones, links.';
COMMENT ON COLUMN ${flyway:defaultSchema}.withdrawals.document_id IS 'As it was in documents.';
COMMENT ON COLUMN ${flyway:defaultSchema}.withdrawals.symbol IS 'As it was in documents.';
COMMENT ON COLUMN ${flyway:defaultSchema}.withdrawals.language IS 'As it was in documents.';
COMMENT ON COLUMN ${flyway:defaultSchema}.withdrawals.revision IS 'The revision that is withdrawn; a later one brings the document back.';
COMMENT ON COLUMN ${flyway:defaultSchema}.withdrawals.reason IS 'Why, in the words of the one who decided.';
COMMENT ON COLUMN ${flyway:defaultSchema}.withdrawals.decided_at IS 'When.';
COMMENT ON COLUMN ${flyway:defaultSchema}.withdrawals.decided_by IS 'User and version of the program that did it.';

COMMENT ON COLUMN ${flyway:defaultSchema}.links.state IS
  'HELD: the target is stored here. NOT_HELD: known by name only. AMBIGUOUS: undecided between candidates. UNRESOLVED: no candidate. WITHDRAWN: a later revision no longer cites it, or the citing document is withdrawn.';
