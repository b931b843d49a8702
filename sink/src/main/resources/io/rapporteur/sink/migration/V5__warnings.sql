-- What the reader of a file doubts, beside the text it is about. Rows of before have none: nothing was looked for.

ALTER TABLE ${flyway:defaultSchema}.revisions ADD COLUMN warnings text[] NOT NULL DEFAULT '{}';

COMMENT ON COLUMN ${flyway:defaultSchema}.revisions.warnings IS
  'What may be missing from the file, a sentence each: it seems cut off, its last character is damaged. Empty where it is whole as far as can be told.';

-- Few files have one: they are looked for in all revisions at once.
CREATE INDEX revisions_warnings ON ${flyway:defaultSchema}.revisions (document_id, revision) WHERE warnings <> '{}';
