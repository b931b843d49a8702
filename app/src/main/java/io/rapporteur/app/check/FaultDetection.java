package io.rapporteur.app.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The comparisons, each a statement that enters faults of one kind; the tables are those of {@link TopicTables}. */
final class FaultDetection {

    /** What each topic says last, and what is in flight. */
    private static final List<String> LATEST = List.of(
            // Of a key only what comes behind its last tombstone counts.
            """
            CREATE TEMP TABLE key_now ON COMMIT DROP AS
            SELECT * FROM (SELECT DISTINCT ON (topic, key) * FROM t_key ORDER BY topic, key, off DESC) k WHERE NOT gone""",
            """
            CREATE TEMP TABLE arrival_now ON COMMIT DROP AS
            SELECT * FROM (SELECT DISTINCT ON (key) * FROM t_arrival ORDER BY key, off DESC) a WHERE raw_off IS NOT NULL""",
            """
            CREATE TEMP TABLE decision_now ON COMMIT DROP AS
            SELECT * FROM (SELECT DISTINCT ON (key) * FROM t_decision ORDER BY key, off DESC) a
             WHERE letter_off IS NOT NULL""",
            """
            CREATE TEMP TABLE document_now ON COMMIT DROP AS
            SELECT * FROM (SELECT DISTINCT ON (document_id) * FROM t_document ORDER BY document_id, off DESC) d
             WHERE revision IS NOT NULL""",
            // A withdrawn document holds nothing.
            "UPDATE document_now SET symbol_key = NULL WHERE withdrawn",
            "CREATE TEMP TABLE flying_document ON COMMIT DROP AS SELECT DISTINCT document_id FROM t_document WHERE flying",
            """
            CREATE TEMP TABLE flying_target ON COMMIT DROP AS
            SELECT DISTINCT symbol_key FROM t_document WHERE flying AND symbol_key IS NOT NULL""",
            "CREATE TEMP TABLE flying_link ON COMMIT DROP AS SELECT DISTINCT citation_id FROM t_link WHERE flying",
            """
            CREATE TEMP TABLE citation_now ON COMMIT DROP AS
            SELECT c.*, c.document_id || '#' || c.ordinal AS citation_id, d.revision
              FROM t_citation c JOIN document_now d USING (document_id, part, off)""",
            // As the sink folds them: a later revision wins; a withdrawal of another target than the last one does not.
            """
            CREATE TEMP TABLE link_now ON COMMIT DROP AS
            WITH alive AS (
              SELECT l.*, max(revision) OVER (PARTITION BY citation_id) AS newest
                FROM t_link l
                LEFT JOIN (SELECT citation_id, max(off) AS gone FROM t_link WHERE state IS NULL GROUP BY 1) g
                     USING (citation_id)
               WHERE l.state IS NOT NULL AND (g.gone IS NULL OR l.off > g.gone)),
            told AS (
              SELECT DISTINCT ON (citation_id) * FROM alive WHERE revision = newest AND state <> 'WITHDRAWN'
               ORDER BY citation_id, off DESC),
            withdrawn AS (
              SELECT DISTINCT ON (citation_id) * FROM alive WHERE revision = newest AND state = 'WITHDRAWN'
               ORDER BY citation_id, off DESC)
            SELECT t.* FROM told t LEFT JOIN withdrawn w USING (citation_id)
             WHERE w.citation_id IS NULL OR w.off < t.off OR w.target IS DISTINCT FROM t.target
            UNION ALL
            SELECT w.* FROM withdrawn w LEFT JOIN told t USING (citation_id)
             WHERE t.citation_id IS NULL OR (w.off > t.off AND w.target IS NOT DISTINCT FROM t.target)""",
            "CREATE INDEX ON document_now (document_id)",
            "CREATE INDEX ON document_now (symbol_key)",
            "CREATE INDEX ON citation_now (citation_id)",
            "CREATE INDEX ON link_now (citation_id)",
            "CREATE INDEX ON t_letter (topic, failed_part, failed_off)",
            "CREATE INDEX ON t_letter (topic, key)",
            "ANALYZE key_now",
            "ANALYZE arrival_now",
            "ANALYZE decision_now",
            "ANALYZE document_now",
            "ANALYZE citation_now",
            "ANALYZE link_now");

    /** Whether the sink has given up on the record of {@code x}, in topic {@code ?}. */
    private static final String GIVEN_UP =
            "EXISTS (SELECT FROM t_letter l WHERE l.stage = 'sink' AND l.topic = '%s' AND l.failed_part = x.part"
                    + " AND l.failed_off = x.off)";

    private static final String ENTER =
            "INSERT INTO fault (kind, name, detail, document_id, citation_id, topic, part, off) ";

    private final Connection connection;
    private final Names names;

    /** Names of topics as the statements need them. */
    record Names(
            String raw,
            String received,
            String parsed,
            String enriched,
            String arrivals,
            String links,
            String letters,
            String decisions) {}

    FaultDetection(Connection connection, Names names) {
        this.connection = connection;
        this.names = names;
    }

    void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : LATEST) {
                statement.execute(sql);
            }
        }
    }

    /** Topics against the tables that the sink fills from them: exact, since rows and offsets are of one snapshot. */
    void tables() throws SQLException {
        enter(FaultKind.ARRIVAL_WITHOUT_ROW, arrivalsWithoutRow());
        enter(FaultKind.LETTER_WITHOUT_ROW, lettersWithoutRow());
        enter(FaultKind.DECISION_WITHOUT_ROW, decisionsWithoutRow());
        enter(FaultKind.DOCUMENT_WITHOUT_ROW, documentsWithoutRow());
        enter(FaultKind.DOCUMENT_WITHOUT_EVENT, DOCUMENTS_WITHOUT_EVENT);
        enter(FaultKind.PARTS_DIFFER, partsThatDiffer());
        enter(FaultKind.PARTS_WITHOUT_DOCUMENT, PARTS_WITHOUT_DOCUMENT);
        enter(FaultKind.LINK_ROW_DIFFERS, linkRowsThatDiffer());
        enter(FaultKind.LINK_ROW_WITHOUT_EVENT, LINK_ROWS_WITHOUT_EVENT);
    }

    /** Topics against each other, as far as the stages between them have come. */
    void stages() throws SQLException {
        enter(FaultKind.RECEIVED_WITHOUT_ARRIVAL, receivedWithoutArrival());
        enter(FaultKind.PARSED_WITHOUT_ENRICHED, parsedWithoutEnriched());
        enter(FaultKind.CITATION_WITHOUT_LINK, CITATIONS_WITHOUT_LINK);
        enter(FaultKind.LINK_WITHOUT_CITATION, LINKS_WITHOUT_CITATION);
        enter(FaultKind.LINK_AHEAD, LINKS_AHEAD);
        enter(FaultKind.HELD_BY_NOBODY, HELD_BY_NOBODY);
        enter(FaultKind.NOT_HELD_THOUGH_THERE, NOT_HELD_THOUGH_THERE);
    }

    private String arrivalsWithoutRow() {
        return """
                SELECT '%s', 'raw ' || x.raw_part || '-' || x.raw_off, '', NULL, NULL, '%s', x.part, x.off
                  FROM arrival_now x
                 WHERE NOT x.flying AND NOT %s
                   AND NOT EXISTS (SELECT FROM rapporteur.arrivals a WHERE a.raw_topic = '%s'
                                      AND a.raw_partition = x.raw_part AND a.raw_offset = x.raw_off
                                      AND a.content_hash = x.hash)"""
                .formatted(
                        FaultKind.ARRIVAL_WITHOUT_ROW,
                        names.arrivals(),
                        GIVEN_UP.formatted(names.arrivals()),
                        names.raw());
    }

    private String lettersWithoutRow() {
        return """
                SELECT '%s', '%s-' || x.part || '-' || x.off, '', NULL, NULL, '%s', x.part, x.off
                  FROM t_letter x
                 WHERE NOT x.flying AND x.readable AND NOT %s
                   AND NOT EXISTS (SELECT FROM rapporteur.letters s WHERE s.letter_topic = '%s'
                                      AND s.letter_partition = x.part AND s.letter_offset = x.off)
                   AND NOT EXISTS (SELECT FROM rapporteur.letters s WHERE s.stage = x.stage AND s.topic = x.topic
                                      AND s.partition = x.failed_part AND s."offset" = x.failed_off
                                      AND s.attempt = x.attempt AND s."offset" >= 0)"""
                .formatted(
                        FaultKind.LETTER_WITHOUT_ROW,
                        names.letters(),
                        names.letters(),
                        GIVEN_UP.formatted(names.letters()),
                        names.letters());
    }

    private String decisionsWithoutRow() {
        return """
                SELECT '%s', x.key, '', NULL, NULL, '%s', x.part, x.off
                  FROM decision_now x
                 WHERE NOT x.flying AND NOT %s
                   AND NOT EXISTS (SELECT FROM rapporteur.dead_letter_decisions d WHERE d.letter_topic = x.letter_topic
                                      AND d.letter_partition = x.letter_part AND d.letter_offset = x.letter_off)"""
                .formatted(FaultKind.DECISION_WITHOUT_ROW, names.decisions(), GIVEN_UP.formatted(names.decisions()));
    }

    private String documentsWithoutRow() {
        return """
                SELECT '%s', x.document_id, 'revision ' || x.revision || CASE WHEN x.withdrawn THEN ' withdrawn' ELSE '' END
                       || ', in the database ' || coalesce(d.revision::text, 'none')
                       || CASE WHEN d.withdrawn THEN ' withdrawn' ELSE '' END, x.document_id, NULL, '%s', x.part, x.off
                  FROM document_now x
                  LEFT JOIN (SELECT document_id, revision, false AS withdrawn FROM rapporteur.documents
                             UNION ALL SELECT document_id, revision, true FROM rapporteur.withdrawals) d USING (document_id)
                 WHERE x.storable AND NOT %s
                   AND (d.document_id IS NULL OR d.revision < x.revision OR d.withdrawn <> x.withdrawn)
                   AND x.document_id NOT IN (SELECT document_id FROM flying_document)"""
                .formatted(FaultKind.DOCUMENT_WITHOUT_ROW, names.enriched(), GIVEN_UP.formatted(names.enriched()));
    }

    private static final String DOCUMENTS_WITHOUT_EVENT =
            """
            SELECT 'DOCUMENT_WITHOUT_EVENT', d.document_id, 'revision ' || d.revision || ', in the topic '
                   || coalesce(x.revision::text, 'none'), d.document_id, NULL, NULL, NULL::int, NULL::bigint
              FROM rapporteur.documents d LEFT JOIN document_now x USING (document_id)
             WHERE (x.document_id IS NULL OR x.revision < d.revision)
               AND d.document_id NOT IN (SELECT document_id FROM flying_document)""";

    private String partsThatDiffer() {
        return """
                SELECT '%s', x.document_id, concat_ws(', ',
                       CASE WHEN x.paragraphs <> coalesce(p.n, 0)
                            THEN 'paragraphs ' || x.paragraphs || ', in the database ' || coalesce(p.n, 0) END,
                       CASE WHEN x.footnotes <> coalesce(f.n, 0)
                            THEN 'footnotes ' || x.footnotes || ', in the database ' || coalesce(f.n, 0) END,
                       CASE WHEN x.findings <> coalesce(g.n, 0)
                            THEN 'findings ' || x.findings || ', in the database ' || coalesce(g.n, 0) END,
                       CASE WHEN x.citations <> coalesce(c.n, 0)
                            THEN 'citations ' || x.citations || ', in the database ' || coalesce(c.n, 0) END,
                       CASE WHEN x.citations = coalesce(c.n, 0) AND c.same < c.n THEN 'other citations' END,
                       CASE WHEN NOT EXISTS (SELECT FROM rapporteur.revisions r WHERE r.document_id = x.document_id
                                                AND r.revision = x.revision)
                            THEN 'no row of the revision' END), x.document_id, NULL, '%s', x.part, x.off
                  FROM document_now x JOIN rapporteur.documents d USING (document_id, revision)
                  LEFT JOIN (SELECT document_id, count(*) AS n FROM rapporteur.paragraphs GROUP BY 1) p USING (document_id)
                  LEFT JOIN (SELECT document_id, count(*) AS n FROM rapporteur.footnotes GROUP BY 1) f USING (document_id)
                  LEFT JOIN (SELECT document_id, count(*) AS n FROM rapporteur.findings GROUP BY 1) g USING (document_id)
                  LEFT JOIN (SELECT s.document_id, count(*) AS n, count(*) FILTER (WHERE n.citation_id IS NOT NULL
                                    AND n.target IS NOT DISTINCT FROM s.target AND n.revision = s.revision) AS same
                               FROM rapporteur.citations s LEFT JOIN citation_now n USING (citation_id)
                              GROUP BY 1) c USING (document_id)
                 WHERE x.storable AND NOT %s AND x.document_id NOT IN (SELECT document_id FROM flying_document)
                   AND (x.paragraphs <> coalesce(p.n, 0) OR x.footnotes <> coalesce(f.n, 0)
                        OR x.findings <> coalesce(g.n, 0) OR x.citations <> coalesce(c.n, 0) OR coalesce(c.same < c.n, false)
                        OR NOT EXISTS (SELECT FROM rapporteur.revisions r WHERE r.document_id = x.document_id
                                          AND r.revision = x.revision))"""
                .formatted(FaultKind.PARTS_DIFFER, names.enriched(), GIVEN_UP.formatted(names.enriched()));
    }

    private static final String PARTS_WITHOUT_DOCUMENT =
            """
            SELECT 'PARTS_WITHOUT_DOCUMENT', p.document_id, sum(n) || ' rows', p.document_id, NULL, NULL, NULL::int,
                   NULL::bigint
              FROM (SELECT document_id, count(*) AS n FROM rapporteur.paragraphs GROUP BY 1
                    UNION ALL SELECT document_id, count(*) FROM rapporteur.footnotes GROUP BY 1
                    UNION ALL SELECT document_id, count(*) FROM rapporteur.findings GROUP BY 1
                    UNION ALL SELECT document_id, count(*) FROM rapporteur.citations GROUP BY 1) p
             WHERE NOT EXISTS (SELECT FROM rapporteur.documents d WHERE d.document_id = p.document_id)
             GROUP BY p.document_id""";

    private String linkRowsThatDiffer() {
        return """
                SELECT '%s', x.citation_id, x.state || coalesce(' ' || x.target, '') || ', in the database '
                       || coalesce(s.state || coalesce(' ' || s.target, ''), 'none')
                       || CASE WHEN s.revision <> x.revision
                               THEN ' of revision ' || s.revision || ', not ' || x.revision ELSE '' END,
                       x.document_id, x.citation_id, '%s', x.part, x.off
                  FROM link_now x LEFT JOIN rapporteur.links s USING (citation_id)
                 WHERE NOT %s AND x.citation_id NOT IN (SELECT citation_id FROM flying_link)
                   AND (s.citation_id IS NULL OR s.revision <> x.revision OR s.state <> x.state
                        OR s.target IS DISTINCT FROM x.target OR s.held_as IS DISTINCT FROM x.held_as
                        OR s.own_id IS DISTINCT FROM x.own_id)"""
                .formatted(FaultKind.LINK_ROW_DIFFERS, names.links(), GIVEN_UP.formatted(names.links()));
    }

    private static final String LINK_ROWS_WITHOUT_EVENT =
            """
            SELECT 'LINK_ROW_WITHOUT_EVENT', s.citation_id, s.state || coalesce(' ' || s.target, ''), s.document_id,
                   s.citation_id, NULL, NULL::int, NULL::bigint
              FROM rapporteur.links s
             WHERE NOT EXISTS (SELECT FROM link_now x WHERE x.citation_id = s.citation_id)
               AND s.citation_id NOT IN (SELECT citation_id FROM flying_link)""";

    private String receivedWithoutArrival() {
        return """
                SELECT '%s', x.key, '', NULL, NULL, x.topic, x.part, x.off
                  FROM key_now x
                 WHERE x.topic = '%s' AND NOT x.flying
                   AND NOT EXISTS (SELECT FROM arrival_now a WHERE a.hash = x.key)
                   AND NOT EXISTS (SELECT FROM rapporteur.arrivals a WHERE a.content_hash = x.key)
                   AND NOT EXISTS (SELECT FROM t_letter l WHERE l.topic = x.topic AND l.key = x.key)"""
                .formatted(FaultKind.RECEIVED_WITHOUT_ARRIVAL, names.received());
    }

    private String parsedWithoutEnriched() {
        return """
                SELECT '%s', x.key, '', x.key, NULL, x.topic, x.part, x.off
                  FROM key_now x
                 WHERE x.topic = '%s' AND NOT x.flying
                   AND NOT EXISTS (SELECT FROM document_now d WHERE d.document_id = x.key)
                   AND x.key NOT IN (SELECT document_id FROM flying_document)
                   AND NOT EXISTS (SELECT FROM t_letter l WHERE l.topic = x.topic AND l.key = x.key)"""
                .formatted(FaultKind.PARSED_WITHOUT_ENRICHED, names.parsed());
    }

    private static final String CITATIONS_WITHOUT_LINK =
            """
            SELECT 'CITATION_WITHOUT_LINK', x.citation_id, coalesce(x.target, 'undecided') || ', told '
                   || coalesce(l.state || coalesce(' ' || l.target, '') || ' of revision ' || l.revision, 'never'),
                   x.document_id, x.citation_id, NULL, x.part, x.off
              FROM citation_now x LEFT JOIN link_now l USING (citation_id)
             WHERE x.document_id NOT IN (SELECT document_id FROM flying_document)
               AND x.citation_id NOT IN (SELECT citation_id FROM flying_link)
               AND (l.citation_id IS NULL OR l.revision < x.revision
                    OR (l.revision = x.revision
                        AND (l.state = 'WITHDRAWN' OR coalesce(l.own_key, l.target_key) IS DISTINCT FROM x.target_key)))""";

    private static final String LINKS_WITHOUT_CITATION =
            """
            SELECT 'LINK_WITHOUT_CITATION', l.citation_id, l.state || coalesce(' ' || l.target, '')
                   || CASE WHEN d.document_id IS NULL THEN ', but there is no such document'
                           ELSE ', but revision ' || d.revision || ' does not make it' END,
                   l.document_id, l.citation_id, NULL, NULL::int, NULL::bigint
              FROM link_now l LEFT JOIN document_now d USING (document_id)
             WHERE l.state <> 'WITHDRAWN' AND (d.document_id IS NULL OR d.storable)
               AND l.document_id NOT IN (SELECT document_id FROM flying_document)
               AND l.citation_id NOT IN (SELECT citation_id FROM flying_link)
               AND NOT EXISTS (SELECT FROM citation_now x WHERE x.citation_id = l.citation_id)""";

    private static final String LINKS_AHEAD =
            """
            SELECT 'LINK_AHEAD', l.citation_id, 'revision ' || l.revision || ', that of the document is ' || x.revision,
                   l.document_id, l.citation_id, NULL, NULL::int, NULL::bigint
              FROM link_now l JOIN citation_now x USING (citation_id)
             WHERE l.revision > x.revision AND l.state <> 'WITHDRAWN'
               AND l.document_id NOT IN (SELECT document_id FROM flying_document)
               AND l.citation_id NOT IN (SELECT citation_id FROM flying_link)""";

    private static final String HELD_BY_NOBODY =
            """
            SELECT 'HELD_BY_NOBODY', l.citation_id, l.target || ' as ' || coalesce(l.held_as, 'nobody'), l.document_id,
                   l.citation_id, NULL, x.part, x.off
              FROM link_now l JOIN citation_now x USING (citation_id)
             WHERE l.state = 'HELD' AND l.revision = x.revision
               AND coalesce(l.own_key, l.target_key) IS NOT DISTINCT FROM x.target_key
               AND l.document_id NOT IN (SELECT document_id FROM flying_document)
               AND l.citation_id NOT IN (SELECT citation_id FROM flying_link)
               AND l.target_key NOT IN (SELECT symbol_key FROM flying_target)
               AND NOT EXISTS (SELECT FROM document_now d WHERE d.document_id = l.held_as AND d.symbol_key = l.target_key)""";

    private static final String NOT_HELD_THOUGH_THERE =
            """
            SELECT 'NOT_HELD_THOUGH_THERE', l.citation_id, l.target, l.document_id, l.citation_id, NULL, x.part, x.off
              FROM link_now l JOIN citation_now x USING (citation_id)
             WHERE l.state = 'NOT_HELD' AND l.revision = x.revision
               AND coalesce(l.own_key, l.target_key) IS NOT DISTINCT FROM x.target_key
               AND l.document_id NOT IN (SELECT document_id FROM flying_document)
               AND l.citation_id NOT IN (SELECT citation_id FROM flying_link)
               AND l.target_key NOT IN (SELECT symbol_key FROM flying_target)
               AND EXISTS (SELECT FROM document_now d WHERE d.symbol_key = l.target_key)""";

    private void enter(FaultKind kind, String select) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(ENTER + select);
        } catch (SQLException e) {
            throw new SQLException("comparison " + kind + ": " + e.getMessage(), e.getSQLState(), e);
        }
    }

    void enter(FaultKind kind, String name, String detail) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO fault (kind, name, detail) VALUES (?, ?, ?)")) {
            statement.setString(1, kind.name());
            statement.setString(2, name);
            statement.setString(3, detail);
            statement.executeUpdate();
        }
    }

    /** What was compared, by what it is. */
    Map<String, Long> checked() throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("arrivals", number("SELECT count(*) FROM arrival_now"));
        counts.put("letters", number("SELECT count(*) FROM t_letter"));
        counts.put("decisions", number("SELECT count(*) FROM decision_now"));
        counts.put("documents", number("SELECT count(*) FROM document_now"));
        counts.put("citations", number("SELECT count(*) FROM citation_now"));
        counts.put("links", number("SELECT count(*) FROM link_now"));
        return counts;
    }

    long inFlight() throws SQLException {
        return number("SELECT (SELECT count(*) FROM flying_document) + (SELECT count(*) FROM flying_link)");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Offsets of a partition of the raw topic of which nothing is known, as ranges from first to behind the last. */
    List<long[]> uncovered(int partition, long begin, long end) throws SQLException {
        List<long[]> ranges = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(UNCOVERED)) {
            Object[] values = {
                partition,
                names.raw(),
                partition,
                names.raw(),
                partition,
                names.raw(),
                partition,
                begin,
                end,
                begin,
                end
            };
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ranges.add(new long[] {rows.getLong(1), rows.getLong(2)});
                }
            }
        }
        return ranges;
    }

    private static final String UNCOVERED =
            """
            WITH known AS (
              SELECT raw_off AS off FROM arrival_now WHERE raw_part = ?
              UNION SELECT raw_offset FROM rapporteur.arrivals WHERE raw_topic = ? AND raw_partition = ?
              UNION SELECT failed_off FROM t_letter WHERE topic = ? AND failed_part = ?
              UNION SELECT raw_offset FROM rapporteur.letters WHERE raw_topic = ? AND raw_partition = ?),
            edges AS (
              SELECT ?::bigint - 1 AS off UNION SELECT ?::bigint UNION SELECT off FROM known WHERE off >= ? AND off < ?),
            gaps AS (SELECT off + 1 AS first, lead(off) OVER (ORDER BY off) AS behind FROM edges)
            SELECT first, behind FROM gaps WHERE behind > first ORDER BY first""";
}
