INSERT INTO rapporteur.documents
  (document_id, revision, kind, language, symbol, body, session, number, title, adopted, part, span_start, span_end)
VALUES
  ('A/RES/98/4@en', 1, 'RESOLUTION', 'en', 'A/RES/98/4', 'GA', '98', '98/4', 'On questions', '2043-12-20', 0, 0, 20),
  ('A/RES/98/4@fr', 1, 'RESOLUTION', 'fr', 'A/RES/98/4', 'GA', '98', '98/4', 'Des questions', '2043-12-20', 0, 0, 20),
  ('A/RES/99/7@en', 2, 'RESOLUTION', 'en', 'A/RES/99/7', 'GA', '99', '99/7', 'On answers', '2044-12-19', 0, 0, 20),
  ('S/RES/9000(2044)@en', 1, 'RESOLUTION', 'en', 'S/RES/9000(2044)', 'SC', NULL, '9000 (2044)', NULL, NULL, 0, 0, 20);

INSERT INTO rapporteur.revisions
  (document_id, revision, content_hash, media_type, name, raw_topic, raw_partition, raw_offset, raw_timestamp,
   parser_version, parser_rules, enricher_version, enricher_rules, text, warnings)
VALUES
  ('A/RES/99/7@en', 1, repeat('0', 64), 'text/plain', 'old.txt', 'rapporteur.raw', 0, 1, '2026-01-02T03:04:05Z', '1', '', '1', '', 'x', '{}'),
  ('A/RES/99/7@en', 2, repeat('1', 64), 'text/plain', 'new.txt', 'rapporteur.raw', 0, 2, '2026-01-02T03:04:06Z', '1', '', '1', '', 'y', '{it may be cut off}');

INSERT INTO rapporteur.paragraphs (document_id, node, parent, kind, label, place, phrases, text, span_start, span_end)
VALUES ('A/RES/99/7@en', 1, 0, 'PREAMBULAR', '1', 'preamble 1', '{Recalling}', 'Recalling resolution 98/4,', 0, 26);

INSERT INTO rapporteur.footnotes (document_id, node, label, called_from, text, span_start, span_end)
VALUES ('A/RES/99/7@en', 2, '1', 'preamble 1', 'See above.', 26, 36);

INSERT INTO rapporteur.citations
  (document_id, ordinal, revision, node, place, text, kind, target, link, pinpoint, date, function, mention, rule,
   confidence, candidates, evidence, conflict, span_start, span_end)
VALUES
  ('A/RES/99/7@en', 0, 2, 1, 'preamble 1', 'resolution 98/4', 'RESOLUTION', 'A/RES/98/4', NULL, 'para. 2', NULL, 'RECALLS', 'NUMBER', 'numbered', 0.9, '[]',
   '[{"what": "ORGAN", "text": "Assembly", "start": 0, "end": 8}]', 'the number cannot bear a date of 2001', 10, 25),
  ('A/RES/99/7@en', 1, 2, 2, 'footnote 1', 'decision 98/501', 'DECISION', NULL, NULL, NULL, NULL, 'MENTIONS', 'NUMBER', 'ambiguous-organ', 0.5,
   '[{"target": "A/DEC/98/501", "score": 0.5, "reason": "the series exists"}]', '[]', NULL, 26, 36),
  ('S/RES/9000(2044)@en', 0, 1, 1, 'operative 1', 'resolution 98/4', 'RESOLUTION', 'A/RES/98/4', NULL, NULL, NULL, 'REAFFIRMS', 'NUMBER', 'numbered', 0.9, '[]', '[]', NULL, 10, 25);

INSERT INTO rapporteur.findings (document_id, ordinal, kind, place, text, linked, named, reason, span_start, span_end)
VALUES
  ('A/RES/99/7@en', 0, 'LINK_CONTRADICTS_WORDS', 'preamble 1', '98/4', 'A/RES/97/4', 'A/RES/98/4', 'it leads elsewhere', 21, 25),
  ('A/RES/99/7@en', 1, 'NUMBER_CANNOT_BE', 'footnote 1', '98/501', NULL, 'A/DEC/98/501', 'no such session', 29, 36),
  ('S/RES/9000(2044)@en', 0, 'LINK_CONTRADICTS_WORDS', 'operative 1', 'T/PCCs', 'T/PCCS', NULL, 'it has no number', 10, 16);

INSERT INTO rapporteur.links (citation_id, document_id, ordinal, revision, target, held_as, state, place)
VALUES ('A/RES/99/7@en#0', 'A/RES/99/7@en', 0, 2, 'A/RES/98/4', 'A/RES/98/4@en', 'HELD', 'preamble 1');

INSERT INTO rapporteur.links (citation_id, document_id, ordinal, revision, target, state, place)
VALUES ('A/RES/99/7@en#7', 'A/RES/99/7@en', 7, 2, 'A/RES/97/1', 'NOT_HELD', 'preamble 1'),
       ('S/RES/9000(2044)@en#8', 'S/RES/9000(2044)@en', 8, 1, 'A/RES/97/1', 'NOT_HELD', 'operative 1'),
       ('A/RES/99/7@en#9', 'A/RES/99/7@en', 9, 2, 'A/RES/96/1', 'NOT_HELD', 'preamble 1');

INSERT INTO rapporteur.arrivals
  (raw_topic, raw_partition, raw_offset, raw_timestamp, content_hash, name, outcome, document_ids, first_topic, first_partition, first_offset)
VALUES
  ('rapporteur.raw', 0, 1, '2026-01-02T03:04:05Z', repeat('0', 64), 'old.txt', 'NEW', '{A/RES/99/7@en}', NULL, NULL, NULL),
  ('rapporteur.raw', 0, 2, '2026-01-02T03:04:06Z', repeat('1', 64), 'new.txt', 'NEW', '{A/RES/99/7@en}', NULL, NULL, NULL),
  ('rapporteur.raw', 0, 3, '2026-01-02T03:04:06Z', repeat('1', 64), 'again.txt', 'KNOWN', '{A/RES/99/7@en}', 'rapporteur.raw', 0, 2);

INSERT INTO rapporteur.letters
  (letter_topic, letter_partition, letter_offset, stage, reason, detail, remedy, topic, partition, "offset", raw_topic,
   raw_partition, raw_offset, name, attempt, code_version, first_seen, bytes)
VALUES
  ('rapporteur.dead-letters', 0, 0, 'ingest', 'NO_TEXT_LAYER', 'images only', 'run OCR over it', 'rapporteur.raw', 0, 4,
   'rapporteur.raw', 0, 4, 'scan.pdf', 1, '1.0', '2026-01-02T03:04:07Z', 'bytes'),
  ('rapporteur.dead-letters', 0, 1, 'ingest', 'EMPTY', 'no bytes', 'drop the real file', 'rapporteur.raw', 0, 5,
   'rapporteur.raw', 0, 5, 'empty.txt', 1, '1.0', '2026-01-02T03:04:08Z', NULL),
  ('rapporteur.dead-letters', 0, 2, 'ingest', 'EMPTY', 'no bytes', 'drop the real file', 'rapporteur.raw', 0, 6,
   'rapporteur.raw', 0, 6, 'given-up.txt', 1, '1.0', '2026-01-02T03:04:09Z', NULL);

INSERT INTO rapporteur.dead_letter_decisions (letter_topic, letter_partition, letter_offset, action, decided_at, decided_by)
VALUES ('rapporteur.dead-letters', 0, 2, 'DROPPED', '2026-01-02T03:04:10Z', 'archivist');

INSERT INTO rapporteur.withdrawals (document_id, symbol, language, revision, reason, decided_at, decided_by)
VALUES ('A/RES/97/3@en', 'A/RES/97/3', 'en', 1, 'a draft by mistake', '2026-03-04T05:06:07Z', 'tester, rapporteur 1');
