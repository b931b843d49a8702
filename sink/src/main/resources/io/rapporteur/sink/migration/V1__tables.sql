-- The store of documents, citations and their links. Every table and column explains itself: \d+ rapporteur.documents
-- The name of the schema is Flyway's, so that a rebuild can make the tables beside those in use.
--
-- No foreign keys between what different topics bring (a link may arrive before its citation), and none from paragraphs,
-- footnotes and citations to documents: the sink, which alone writes here, replaces them together with their document in one
-- transaction, so a check of each of some seventy rows a document would guard against nothing.

COMMENT ON SCHEMA ${flyway:defaultSchema} IS
  'Documents of intergovernmental bodies, their structure, their citations and where these lead. Written by the sink only.';

CREATE TABLE ${flyway:defaultSchema}.documents (
  document_id text NOT NULL PRIMARY KEY,
  revision    integer NOT NULL CHECK (revision >= 1),
  kind        text NOT NULL,
  language    text NOT NULL,
  symbol      text,
  body        text,
  session     text,
  number      text,
  title       text,
  adopted     date,
  part        integer NOT NULL,
  span_start  integer NOT NULL,
  span_end    integer NOT NULL CHECK (span_end >= span_start)
);

CREATE INDEX documents_symbol ON ${flyway:defaultSchema}.documents (symbol);
-- In the order of the API's pages.
CREATE INDEX documents_body ON ${flyway:defaultSchema}.documents (body, document_id);
CREATE INDEX documents_adopted ON ${flyway:defaultSchema}.documents (adopted);
-- 'simple', because titles come in many languages and symbols must not be stemmed.
CREATE INDEX documents_title ON ${flyway:defaultSchema}.documents USING gin (to_tsvector('simple', coalesce(title, '')));

COMMENT ON TABLE ${flyway:defaultSchema}.documents IS
  'One row for each document: what it says of itself in its current revision. Facts that it does not say are null.';
COMMENT ON COLUMN ${flyway:defaultSchema}.documents.document_id IS
  'Canonical symbol and language, A/RES/64/293@en; sha256:… of its bytes where no symbol can be read.';
COMMENT ON COLUMN ${flyway:defaultSchema}.documents.revision IS
  'The current revision: 1 for the first bytes of this document, one more for each change of its bytes.';
COMMENT ON COLUMN ${flyway:defaultSchema}.documents.kind IS
  'RESOLUTION, DECISION, PRESIDENTIAL_STATEMENT, DRAFT_RESOLUTION, REPORT, LETTER; OTHER where its heading does not say.';
COMMENT ON COLUMN ${flyway:defaultSchema}.documents.language IS 'ISO 639-1 code of the language it is written in.';
COMMENT ON COLUMN ${flyway:defaultSchema}.documents.symbol IS 'Canonical symbol, printed or made from number and adopting organ: A/RES/64/293.';
COMMENT ON COLUMN ${flyway:defaultSchema}.documents.body IS 'Code of the adopting organ: GA, SC, ECOSOC, CTOC/COP.';
COMMENT ON COLUMN ${flyway:defaultSchema}.documents.session IS 'Session as printed: 64, ES-11, 2013.';
COMMENT ON COLUMN ${flyway:defaultSchema}.documents.number IS 'Number of the resolution or decision: 64/293.';
COMMENT ON COLUMN ${flyway:defaultSchema}.documents.title IS 'Title, white space folded.';
COMMENT ON COLUMN ${flyway:defaultSchema}.documents.adopted IS 'Date of adoption.';
COMMENT ON COLUMN ${flyway:defaultSchema}.documents.part IS 'Ordinal of the document within its file, from 0.';
COMMENT ON COLUMN ${flyway:defaultSchema}.documents.span_start IS
  'Where the document begins in revisions.text: UTF-16 code units, counted from 0, as in every span_start.';
COMMENT ON COLUMN ${flyway:defaultSchema}.documents.span_end IS
  'One past its last code unit. UTF-16 code units are characters of PostgreSQL unless the text goes beyond U+FFFF.';

CREATE TABLE ${flyway:defaultSchema}.revisions (
  document_id      text NOT NULL,
  revision         integer NOT NULL CHECK (revision >= 1),
  content_hash     text NOT NULL,
  media_type       text NOT NULL,
  name             text,
  source_uri       text,
  raw_topic        text NOT NULL,
  raw_partition    integer NOT NULL,
  raw_offset       bigint NOT NULL,
  raw_timestamp    timestamptz NOT NULL,
  parser_version   text NOT NULL,
  parser_rules     text NOT NULL,
  enricher_version text NOT NULL,
  enricher_rules   text NOT NULL,
  text             text NOT NULL,
  PRIMARY KEY (document_id, revision)
);

-- Not compressed: PostgreSQL's own compression of whole documents halves the sink's rate.
ALTER TABLE ${flyway:defaultSchema}.revisions ALTER COLUMN text SET STORAGE EXTERNAL;
CREATE INDEX revisions_content_hash ON ${flyway:defaultSchema}.revisions (content_hash);

COMMENT ON TABLE ${flyway:defaultSchema}.revisions IS
  'Every revision of every document with its text and where it came from; older revisions stay.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.document_id IS 'As in documents.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.revision IS '1 for the first bytes of this document, one more for each change of its bytes.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.content_hash IS 'SHA-256 of the file''s bytes, 64 lower-case hexadecimal digits.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.media_type IS 'Media type found in the content: application/pdf.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.name IS 'File name or other name under which the sender dropped it.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.source_uri IS 'Where the sender says that it comes from.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.raw_topic IS 'Topic that holds the file''s bytes.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.raw_partition IS 'Partition of that topic.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.raw_offset IS 'Offset of the bytes in that partition.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.raw_timestamp IS 'Timestamp of that record: when the file was dropped.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.parser_version IS 'Version of the code that read the structure.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.parser_rules IS 'Version of its rules; empty where it has none.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.enricher_version IS 'Version of the code that found the citations.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.enricher_rules IS 'Version of its rules and gazetteers; empty where it has none.';
COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.text IS
  'The text as received; all spans point into it. NUL characters, which PostgreSQL cannot hold, stand as U+FFFD here and in all other columns.';

CREATE TABLE ${flyway:defaultSchema}.paragraphs (
  document_id text NOT NULL,
  node        integer NOT NULL,
  parent      integer NOT NULL,
  kind        text NOT NULL,
  label       text NOT NULL,
  place       text NOT NULL,
  phrases     text[] NOT NULL,
  text        text NOT NULL,
  span_start  integer NOT NULL,
  span_end    integer NOT NULL CHECK (span_end >= span_start),
  PRIMARY KEY (document_id, node)
);

ALTER TABLE ${flyway:defaultSchema}.paragraphs ALTER COLUMN text SET STORAGE EXTERNAL;

COMMENT ON TABLE ${flyway:defaultSchema}.paragraphs IS
  'Paragraphs of the current revision of each document, and the headings and tables that stand among them; in reading order by node.';
COMMENT ON COLUMN ${flyway:defaultSchema}.paragraphs.document_id IS 'As in documents.';
COMMENT ON COLUMN ${flyway:defaultSchema}.paragraphs.node IS 'Index in the document''s tree, in reading order.';
COMMENT ON COLUMN ${flyway:defaultSchema}.paragraphs.parent IS
  'Index of the part that holds it; a node of this table when that is a paragraph, heading or table too.';
COMMENT ON COLUMN ${flyway:defaultSchema}.paragraphs.kind IS 'PREAMBULAR, OPERATIVE, SUBPARAGRAPH, PARAGRAPH, HEADING or TABLE.';
COMMENT ON COLUMN ${flyway:defaultSchema}.paragraphs.label IS
  'Ordinal of a preambular paragraph; printed number (u1, u2 … where none is printed) or letter of the others; empty where there is none.';
COMMENT ON COLUMN ${flyway:defaultSchema}.paragraphs.place IS 'The place as a person names it: preamble 2, operative 13(c).';
COMMENT ON COLUMN ${flyway:defaultSchema}.paragraphs.phrases IS
  'Opening words of a preambular paragraph, or verb phrases of an operative one with the leading verb first: phrases[1].';
COMMENT ON COLUMN ${flyway:defaultSchema}.paragraphs.text IS
  'The words as a reader takes them in: page breaks healed, white space folded, footnote calls and emphasis marks gone.';
COMMENT ON COLUMN ${flyway:defaultSchema}.paragraphs.span_start IS 'Where its own characters begin in revisions.text.';
COMMENT ON COLUMN ${flyway:defaultSchema}.paragraphs.span_end IS 'One past the last of them; a page break, a footnote or a child may stand between.';

CREATE TABLE ${flyway:defaultSchema}.footnotes (
  document_id text NOT NULL,
  node        integer NOT NULL,
  label       text NOT NULL,
  called_from text,
  text        text NOT NULL,
  span_start  integer NOT NULL,
  span_end    integer NOT NULL CHECK (span_end >= span_start),
  PRIMARY KEY (document_id, node)
);

COMMENT ON TABLE ${flyway:defaultSchema}.footnotes IS 'Footnotes of the current revision of each document, in reading order by node.';
COMMENT ON COLUMN ${flyway:defaultSchema}.footnotes.document_id IS 'As in documents.';
COMMENT ON COLUMN ${flyway:defaultSchema}.footnotes.node IS 'Index in the document''s tree, in reading order.';
COMMENT ON COLUMN ${flyway:defaultSchema}.footnotes.label IS 'The marker as plain characters: 3 for a superscript three.';
COMMENT ON COLUMN ${flyway:defaultSchema}.footnotes.called_from IS
  'Place of the last call of this marker before the note: operative 4; null where nothing calls it.';
COMMENT ON COLUMN ${flyway:defaultSchema}.footnotes.text IS 'The words as a reader takes them in.';
COMMENT ON COLUMN ${flyway:defaultSchema}.footnotes.span_start IS 'Where it begins in revisions.text.';
COMMENT ON COLUMN ${flyway:defaultSchema}.footnotes.span_end IS 'One past its last code unit.';

CREATE TABLE ${flyway:defaultSchema}.citations (
  document_id text NOT NULL,
  ordinal     integer NOT NULL CHECK (ordinal >= 0),
  citation_id text NOT NULL GENERATED ALWAYS AS (document_id || '#' || ordinal::text) STORED,
  revision    integer NOT NULL,
  node        integer NOT NULL,
  place       text NOT NULL,
  text        text NOT NULL,
  kind        text NOT NULL,
  target      text,
  link        text,
  pinpoint    text,
  date        text,
  function    text NOT NULL,
  mention     text NOT NULL,
  rule        text NOT NULL,
  confidence  double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  candidates  jsonb NOT NULL,
  span_start  integer NOT NULL,
  span_end    integer NOT NULL CHECK (span_end >= span_start),
  PRIMARY KEY (document_id, ordinal)
);

CREATE INDEX citations_target ON ${flyway:defaultSchema}.citations (target, document_id, ordinal);

COMMENT ON TABLE ${flyway:defaultSchema}.citations IS 'Citations of the current revision of each document: one row for each cited target and mention.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.document_id IS 'The citing document.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.ordinal IS 'Position among the document''s citations, from 0.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.citation_id IS 'document_id#ordinal; joins links.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.revision IS 'Revision of the document in which it was found.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.node IS 'Index of the paragraph or footnote in which it stands.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.place IS 'The place as a person names it: preamble 2, operative 13(c), footnote 4.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.text IS 'The words, exactly as they stand.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.kind IS
  'What is cited: RESOLUTION, DECISION, STATEMENT, TREATY, CHARTER, DECLARATION, DOCUMENT, PUBLICATION, REPORT, MEETING, OTHER.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.target IS 'Canonical id of the cited document; null where it could not be decided.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.link IS 'Public address of the target.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.pinpoint IS 'Part of the target: art. 6, para. 1.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.date IS 'Date as cited, ISO 8601.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.function IS
  'What the paragraph does with it: RECALLS, REAFFIRMS, ACTS_UNDER …; MENTIONS where nothing more is said.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.mention IS 'How it is cited: NUMBER, TITLE, NAMED, SHORTHAND, IBID, ANAPHORA.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.rule IS 'The rule that decided.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.confidence IS 'Between 0 and 1.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.candidates IS
  'What else was considered, best first: [{"target": …, "score": 0 to 1, "reason": …}]; filled where it was not decided.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.span_start IS 'Where it begins in revisions.text.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.span_end IS 'One past its last code unit.';

CREATE TABLE ${flyway:defaultSchema}.links (
  citation_id text NOT NULL PRIMARY KEY,
  document_id text NOT NULL,
  ordinal     integer NOT NULL,
  revision    integer NOT NULL,
  target      text,
  held_as     text,
  state       text NOT NULL,
  place       text NOT NULL,
  pinpoint    text
) WITH (fillfactor = 80); -- Room to change a state in place: each link changes at least once when its target arrives.

CREATE INDEX links_target ON ${flyway:defaultSchema}.links (target);

COMMENT ON TABLE ${flyway:defaultSchema}.links IS 'The latest state of each citation: whether the document that it cites is held here.';
COMMENT ON COLUMN ${flyway:defaultSchema}.links.citation_id IS 'document_id#ordinal, as in citations.';
COMMENT ON COLUMN ${flyway:defaultSchema}.links.document_id IS 'The citing document.';
COMMENT ON COLUMN ${flyway:defaultSchema}.links.ordinal IS 'Position among its citations.';
COMMENT ON COLUMN ${flyway:defaultSchema}.links.revision IS 'Revision of the citing document.';
COMMENT ON COLUMN ${flyway:defaultSchema}.links.target IS 'Canonical id of the cited document.';
COMMENT ON COLUMN ${flyway:defaultSchema}.links.held_as IS 'document_id under which the target is held; null where it is not.';
COMMENT ON COLUMN ${flyway:defaultSchema}.links.state IS
  'HELD: the target is stored here. NOT_HELD: known by name only. AMBIGUOUS: undecided between candidates. UNRESOLVED: no candidate. WITHDRAWN: a later revision no longer cites it.';
COMMENT ON COLUMN ${flyway:defaultSchema}.links.place IS 'Place of the citation.';
COMMENT ON COLUMN ${flyway:defaultSchema}.links.pinpoint IS 'Part of the target.';

CREATE TABLE ${flyway:defaultSchema}.arrivals (
  raw_topic       text NOT NULL,
  raw_partition   integer NOT NULL,
  raw_offset      bigint NOT NULL,
  raw_timestamp   timestamptz NOT NULL,
  content_hash    text NOT NULL,
  name            text,
  source_uri      text,
  outcome         text NOT NULL,
  document_ids    text[] NOT NULL,
  first_topic     text,
  first_partition integer,
  first_offset    bigint,
  PRIMARY KEY (raw_topic, raw_partition, raw_offset)
);

CREATE INDEX arrivals_newest ON ${flyway:defaultSchema}.arrivals (raw_timestamp DESC, raw_topic DESC, raw_partition DESC, raw_offset DESC);
CREATE INDEX arrivals_content_hash ON ${flyway:defaultSchema}.arrivals (content_hash);

COMMENT ON TABLE ${flyway:defaultSchema}.arrivals IS
  'What became of each dropped file that could be read. Together with dead_letters there is a row for every dropped file.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.raw_topic IS 'Topic that holds the file''s bytes.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.raw_partition IS 'Partition of that topic.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.raw_offset IS 'Offset of the bytes in that partition.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.raw_timestamp IS 'Timestamp of that record: when the file was dropped.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.content_hash IS 'SHA-256 of the file''s bytes.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.name IS 'File name or other name under which the sender dropped it.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.source_uri IS 'Where the sender says that it comes from.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.outcome IS
  'NEW: read as documents. KNOWN: the same bytes had been read before, nothing else happened.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.document_ids IS 'The documents read from the file.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.first_topic IS 'For KNOWN: topic of the arrival that brought the same bytes first.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.first_partition IS 'Its partition.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.first_offset IS 'Its offset.';

CREATE TABLE ${flyway:defaultSchema}.dead_letters (
  letter_topic     text NOT NULL,
  letter_partition integer NOT NULL,
  letter_offset    bigint NOT NULL,
  stage            text NOT NULL,
  reason           text NOT NULL,
  detail           text NOT NULL,
  remedy           text NOT NULL,
  topic            text NOT NULL,
  partition        integer NOT NULL,
  "offset"         bigint NOT NULL,
  raw_topic        text NOT NULL,
  raw_partition    integer NOT NULL,
  raw_offset       bigint NOT NULL,
  name             text,
  attempt          integer NOT NULL,
  code_version     text NOT NULL,
  first_seen       timestamptz NOT NULL,
  error_class      text,
  stack_trace      text,
  key              bytea,
  bytes            bytea,
  PRIMARY KEY (letter_topic, letter_partition, letter_offset)
);

ALTER TABLE ${flyway:defaultSchema}.dead_letters ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- The sink writes its own dead letters before it moves on, so a crash between the two can repeat one: it is one row all the
-- same. Letters of other senders may come without the place of their record; those are all kept.
CREATE UNIQUE INDEX dead_letters_source ON ${flyway:defaultSchema}.dead_letters (stage, topic, partition, "offset", attempt)
  WHERE "offset" >= 0;
CREATE INDEX dead_letters_newest
  ON ${flyway:defaultSchema}.dead_letters (first_seen DESC, letter_topic DESC, letter_partition DESC, letter_offset DESC);
CREATE INDEX dead_letters_reason ON ${flyway:defaultSchema}.dead_letters (reason);

COMMENT ON TABLE ${flyway:defaultSchema}.dead_letters IS 'Records that could not be processed, with the reason and the original bytes.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.letter_topic IS 'Topic of the dead letter itself.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.letter_partition IS 'Its partition.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.letter_offset IS 'Its offset.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.stage IS 'Stage that gave up: ingest, parser, enricher, sink.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.reason IS 'Why, as one of the reasons of docs/dead-letters.md.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.detail IS 'What is wrong with this document.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.remedy IS 'What a person can do about it.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.topic IS 'Topic of the record that failed.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.partition IS 'Its partition; -1 where the letter does not say.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters."offset" IS 'Its offset; -1 where the letter does not say.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.raw_topic IS 'Topic of the dropped file from which that record descends.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.raw_partition IS 'Its partition.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.raw_offset IS 'Its offset.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.name IS 'File name, where the sender gave one.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.attempt IS 'How often it has been tried, from 1.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.code_version IS 'Version of the code that gave up.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.first_seen IS 'Timestamp of the record when it failed first.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.error_class IS 'Class of the exception, for defects.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.stack_trace IS 'Its stack trace.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.key IS 'Key of the record that failed.';
COMMENT ON COLUMN ${flyway:defaultSchema}.dead_letters.bytes IS 'The bytes of the record that failed: the dropped file itself where ingest gave up.';

CREATE TABLE ${flyway:defaultSchema}.offsets (
  topic       text NOT NULL,
  partition   integer NOT NULL,
  next_offset bigint NOT NULL CHECK (next_offset >= 0),
  PRIMARY KEY (topic, partition)
) WITH (fillfactor = 20); -- Rewritten with every transaction.

COMMENT ON TABLE ${flyway:defaultSchema}.offsets IS
  'How far each partition is stored; moved in the same transaction as the rows, so that nothing is missed or stored twice.';
COMMENT ON COLUMN ${flyway:defaultSchema}.offsets.topic IS 'Topic that the sink reads.';
COMMENT ON COLUMN ${flyway:defaultSchema}.offsets.partition IS 'Its partition.';
COMMENT ON COLUMN ${flyway:defaultSchema}.offsets.next_offset IS
  'Offset of the next record to store. Set it to 0 while the sink is stopped, and everything is stored again.';
