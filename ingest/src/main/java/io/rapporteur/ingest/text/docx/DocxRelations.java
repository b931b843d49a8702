package io.rapporteur.ingest.text.docx;

import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;

/** Where the links of one part of a docx lead: outside of the package, by the ids that the part gives them. */
final class DocxRelations {

    private final PackagePart part;

    DocxRelations(PackagePart part) {
        this.part = part;
    }

    /** The address of a link; empty where the id names none. */
    String address(String id) {
        PackageRelationship relation = id.isEmpty() ? null : part.getRelationship(id);
        return relation == null || relation.getTargetMode() != TargetMode.EXTERNAL
                ? ""
                : relation.getTargetURI().toString();
    }
}
