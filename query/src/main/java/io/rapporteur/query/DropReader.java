package io.rapporteur.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.rapporteur.schemas.record.RecordPosition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What has become of dropped files. */
public final class DropReader {

    // Bytes that are to be current again have been stored before: they are when they are current, or were once more and
    // others have come since.
    private static final String STATES =
            """
            SELECT :topic || '-' || w.partition || '-' || w."offset" AS raw, a.outcome, a.entries,
                   a.document_ids,
                   CASE a.outcome WHEN 'REINSTATED'
                   THEN (SELECT count(*) FROM unnest(a.document_ids) AS i (id)
                          WHERE EXISTS (SELECT FROM rapporteur.documents d
                                          JOIN rapporteur.revisions r USING (document_id, revision)
                                         WHERE d.document_id = i.id AND r.content_hash = a.content_hash)
                             OR (SELECT count(*) FROM rapporteur.revisions r
                                  WHERE r.document_id = i.id AND r.content_hash = a.content_hash)
                                > (SELECT count(*) FROM rapporteur.arrivals o
                                    WHERE o.content_hash = a.content_hash AND o.outcome = 'REINSTATED'
                                      AND i.id = ANY (o.document_ids)))
                   ELSE (SELECT count(DISTINCT r.document_id) FROM rapporteur.revisions r
                          WHERE r.content_hash = a.content_hash AND r.document_id = ANY (a.document_ids))
                   END AS stored,
                   l.stage, l.reason, l.detail, l.remedy
              FROM unnest(:partitions, :offsets) AS w (partition, "offset")
              LEFT JOIN rapporteur.arrivals a
                     ON a.raw_topic = :topic AND a.raw_partition = w.partition AND a.raw_offset = w."offset"
              LEFT JOIN rapporteur.dead_letters l
                     ON (l.raw_topic, l.raw_partition, l.raw_offset)
                        IN ((:topic, w.partition, w."offset"), (a.first_topic, a.first_partition, a.first_offset))
             WHERE a.outcome IS NOT NULL OR l.reason IS NOT NULL
            """;

    // A file that was redriven has several records; the last one tells what has become of it.
    private static final String ENTRIES =
            """
            SELECT DISTINCT ON (w.partition, w."offset", e.name)
                   :topic || '-' || w.partition || '-' || w."offset" AS container,
                   :topic || '-' || e.raw_partition || '-' || e.raw_offset AS raw, e.name, e.content_hash
              FROM unnest(:partitions, :offsets) AS w (partition, "offset")
              JOIN LATERAL (
                   SELECT a.raw_partition, a.raw_offset, coalesce(a.name, '') AS name, a.content_hash
                     FROM rapporteur.arrivals a
                    WHERE a.raw_topic = :topic AND a.container_partition = w.partition
                      AND a.container_offset = w."offset"
                   UNION ALL
                   SELECT l.raw_partition, l.raw_offset, coalesce(l.name, ''), NULL
                     FROM rapporteur.letters l
                    WHERE l.raw_topic = :topic AND l.container_partition = w.partition
                      AND l.container_offset = w."offset") e ON true
             ORDER BY w.partition, w."offset", e.name, e.raw_offset DESC, e.content_hash NULLS LAST
            """;

    private static final String FIGURES =
            """
            SELECT r.content_hash, d.document_id AS id, d.title, max(r.revision) AS revision,
                   (SELECT count(*) FROM rapporteur.paragraphs p WHERE p.document_id = d.document_id
                       AND p.kind IN ('PREAMBULAR', 'OPERATIVE', 'PARAGRAPH')) AS paragraphs,
                   (SELECT count(target) FROM rapporteur.citations c WHERE c.document_id = d.document_id) AS resolved,
                   (SELECT count(*) FROM rapporteur.citations c WHERE c.document_id = d.document_id) AS citations
              FROM rapporteur.revisions r JOIN rapporteur.documents d USING (document_id)
             WHERE r.content_hash = ANY (:hashes)
             GROUP BY r.content_hash, d.document_id ORDER BY r.content_hash, d.part, d.document_id
            """;

    private final Handle handle;

    DropReader(Handle handle) {
        this.handle = handle;
    }

    /**
     * What is known of those among the records of which anything is known.
     *
     * @param rawTopic topic of all of them
     */
    public List<DropState> states(String rawTopic, Collection<RecordPosition> records) {
        return about(STATES, rawTopic, records).mapTo(DropState.class).list();
    }

    /**
     * The files out of these containers of which something has become.
     *
     * @param rawTopic topic of all of them
     */
    public List<DropEntry> entries(String rawTopic, Collection<RecordPosition> containers) {
        return about(ENTRIES, rawTopic, containers).mapTo(DropEntry.class).list();
    }

    private Query about(String select, String rawTopic, Collection<RecordPosition> records) {
        return handle.createQuery(select)
                .bind("topic", rawTopic)
                .bindArray(
                        "partitions",
                        Integer.class,
                        records.stream().map(RecordPosition::partition).toList())
                .bindArray(
                        "offsets",
                        Long.class,
                        records.stream().map(RecordPosition::offset).toList());
    }

    /**
     * The documents that were read from bytes with these hashes, by the hash, each list in the order of its file. Hashes of which
     * there is no document are left out.
     */
    public Map<String, List<DocumentFigures>> documents(Collection<String> contentHashes) {
        return handle
                .createQuery(FIGURES)
                .bindArray("hashes", String.class, List.copyOf(contentHashes))
                .mapTo(FiguresByContent.class)
                .stream()
                .collect(groupingBy(FiguresByContent::contentHash, mapping(FiguresByContent::document, toList())));
    }
}
