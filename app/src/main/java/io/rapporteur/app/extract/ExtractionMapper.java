package io.rapporteur.app.extract;

import io.rapporteur.app.extract.ExtractionView.Cited;
import io.rapporteur.app.extract.ExtractionView.Considered;
import io.rapporteur.app.extract.ExtractionView.Footnote;
import io.rapporteur.app.extract.ExtractionView.Found;
import io.rapporteur.app.extract.ExtractionView.Operative;
import io.rapporteur.app.extract.ExtractionView.Preambular;
import io.rapporteur.app.extract.ExtractionView.Taken;
import io.rapporteur.app.extract.FileReading.ReadDocument;
import io.rapporteur.app.page.Labels;
import io.rapporteur.enricher.citation.finding.Finding;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Naming;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Phrase;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns a document and its citations into the shape that is printed. Pure. */
final class ExtractionMapper {

    private final String file;
    private final Document document;
    private final Map<Citation, String> provenBy;

    ExtractionMapper(String file, ReadDocument read) {
        this.file = file;
        this.document = read.document();
        this.provenBy = read.provenBy();
    }

    ExtractionView view(List<Citation> citations, List<Finding> findings, List<String> warnings) {
        Metadata metadata = document.metadata();
        return new ExtractionView(
                file,
                Metadata.value(metadata.symbol()).orElse(null),
                Metadata.value(metadata.body()).orElse(null),
                Metadata.value(metadata.session()).orElse(null),
                Metadata.value(metadata.number()).orElse(null),
                Metadata.value(metadata.adopted()).orElse(null),
                Metadata.value(metadata.title()).orElse(null),
                metadata.language(),
                each(NodeKind.PREAMBULAR, this::preambular),
                each(NodeKind.OPERATIVE, this::operative),
                each(NodeKind.FOOTNOTE, this::footnote),
                markers(),
                cited(citations, false),
                cited(citations, true),
                findings.stream().map(ExtractionMapper::found).toList(),
                warnings);
    }

    private <T> List<T> each(NodeKind kind, IntFunction<T> view) {
        return IntStream.range(0, document.nodes().size())
                .filter(i -> document.nodes().get(i).kind() == kind)
                .filter(i -> kind == NodeKind.FOOTNOTE || !isAnnexed(i))
                .mapToObj(view)
                .toList();
    }

    private boolean isAnnexed(int index) {
        for (int at = index; at > 0; at = document.nodes().get(at).parent()) {
            if (document.nodes().get(at).kind() == NodeKind.ANNEX) {
                return true;
            }
        }
        return false;
    }

    private List<String> markers() {
        return document.nodes().stream()
                .filter(node -> node.kind() != NodeKind.FOOTNOTE)
                .flatMap(node -> node.calls().stream())
                .sorted(Comparator.comparingInt(call -> call.span().start()))
                .map(FootnoteCall::marker)
                .distinct()
                .toList();
    }

    private Preambular preambular(int index) {
        List<Phrase> phrases = document.nodes().get(index).phrases();
        Span reach = document.reach(index);
        return new Preambular(
                phrases.isEmpty() ? null : phrases.get(0).text(), text(index), reach.start(), reach.end());
    }

    private Operative operative(int index) {
        Node node = document.nodes().get(index);
        Span reach = document.reach(index);
        List<String> labels = new ArrayList<>();
        addLabels(index, "", labels);
        return new Operative(
                node.label(),
                node.phrases().stream().map(Phrase::text).toList(),
                Labels.strip(text(index), node.label()),
                labels,
                reach.start(),
                reach.end());
    }

    private void addLabels(int parent, String path, List<String> labels) {
        for (int child : document.children(parent)) {
            Node node = document.nodes().get(child);
            boolean labelled = node.kind() == NodeKind.SUBPARAGRAPH;
            if (labelled) {
                labels.add(path + node.label());
            }
            addLabels(child, labelled ? path + node.label() + "." : path, labels);
        }
    }

    private Footnote footnote(int index) {
        Node node = document.nodes().get(index);
        Span reach = document.reach(index);
        return new Footnote(node.label(), Labels.strip(text(index), node.label()), reach.start(), reach.end());
    }

    /** The clean text of a node and all below it except footnotes, which are told elsewhere. */
    private String text(int index) {
        List<Span> spans = new ArrayList<>();
        List<FootnoteCall> calls = new ArrayList<>();
        collect(index, spans, calls);
        spans.sort(Comparator.comparingInt(Span::start));
        calls.sort(Comparator.comparingInt(call -> call.span().start()));
        return Reading.of(document.text(), spans, calls).text();
    }

    private void collect(int index, List<Span> spans, List<FootnoteCall> calls) {
        Node node = document.nodes().get(index);
        spans.addAll(node.spans());
        calls.addAll(node.calls());
        for (int child : document.children(index)) {
            if (document.nodes().get(child).kind() != NodeKind.FOOTNOTE
                    && document.nodes().get(child).kind() != NodeKind.FURNITURE) {
                collect(child, spans, calls);
            }
        }
    }

    private List<Cited> cited(List<Citation> citations, boolean anaphora) {
        return citations.stream()
                .filter(citation -> (citation.naming() == Naming.ANAPHORA) == anaphora)
                .map(this::cited)
                .toList();
    }

    private Cited cited(Citation citation) {
        return new Cited(
                citation.text(),
                citation.kind().name().toLowerCase(Locale.ROOT),
                citation.target(),
                citation.pinpoint(),
                text(citation.date()),
                citation.where(),
                citation.naming() == Naming.SHORTHAND,
                citation.naming() == Naming.NAMED,
                citation.function().name().toLowerCase(Locale.ROOT),
                citation.rule(),
                citation.confidence(),
                citation.conflict(),
                citation.evidence().stream().map(this::taken).toList(),
                citation.candidates().stream()
                        .map(c -> new Considered(c.target(), c.score(), c.reason()))
                        .toList(),
                citation.span().start(),
                citation.span().end(),
                provenBy.get(citation));
    }

    private static Found found(Finding finding) {
        return new Found(
                finding.kind().name().toLowerCase(Locale.ROOT),
                finding.text(),
                finding.linked(),
                finding.named(),
                finding.reason(),
                finding.where(),
                finding.span().start(),
                finding.span().end());
    }

    private Taken taken(Evidence evidence) {
        Span span = evidence.span();
        return new Taken(
                evidence.what().name().toLowerCase(Locale.ROOT), span.of(document.text()), span.start(), span.end());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
