package io.rapporteur.sink.event;

import static io.rapporteur.sink.event.StorableText.storable;
import static io.rapporteur.sink.event.StorableText.storableOrNull;

import io.rapporteur.event.FindingMade;
import io.rapporteur.schemas.mapping.DocumentMapper;
import io.rapporteur.sink.row.FindingRow;
import java.util.List;
import java.util.stream.IntStream;

/** The findings of one document as rows. */
final class FindingMapper {

    private FindingMapper() {}

    static List<FindingRow> rows(String id, List<FindingMade> findings) {
        return IntStream.range(0, findings.size())
                .mapToObj(ordinal -> row(id, ordinal, findings.get(ordinal)))
                .toList();
    }

    private static FindingRow row(String id, int ordinal, FindingMade finding) {
        return new FindingRow(
                id,
                ordinal,
                finding.getKind().name(),
                storable(finding.getWhere()),
                storable(finding.getText()),
                storableOrNull(finding.getLinked()),
                storableOrNull(finding.getNamed()),
                storable(finding.getReason()),
                DocumentMapper.toSpan(finding.getSpan()));
    }
}
