-- Why a citation leads where it does, and whether it can be right.

ALTER TABLE ${flyway:defaultSchema}.citations
  ADD COLUMN evidence jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN conflict text;

COMMENT ON COLUMN ${flyway:defaultSchema}.citations.evidence IS
  'What it took from elsewhere in the document: [{"what": "ORGAN", "text": "Security Council", "start": 10, "end": 26}]; what is ORGAN, DATE, DEFINITION, FOOTNOTE or CITATION.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.conflict IS
  'Why it cannot be right as printed: number, year and date disagree, or a scanner spoilt a symbol; null where nothing is wrong.';
COMMENT ON COLUMN ${flyway:defaultSchema}.citations.candidates IS
  'What else was considered, best first, and why it lost: [{"target": "A/RES/1/2", "score": 0, "reason": "..."}].';

-- Few citations have one: misprints are looked for in all documents at once.
CREATE INDEX citations_conflict ON ${flyway:defaultSchema}.citations (document_id, ordinal) WHERE conflict IS NOT NULL;
