package io.rapporteur.ingest.text.markdown;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.form.Passage;
import io.rapporteur.ingest.text.html.HtmlReader;
import io.rapporteur.ingest.text.plain.Decoded;
import io.rapporteur.ingest.text.plain.PlainTextReader;
import io.rapporteur.ingest.text.plain.TextDecoder;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/**
 * Reads Markdown: CommonMark with tables, footnotes and deleted text, and what converters write beside it. It becomes HTML, so
 * that lists, tables, notes and headings have one reader.
 */
public final class MarkdownReader implements FormatReader {

    /** Lists and quotes within one another; what is nested deeper is text. */
    private static final int MAX_NESTING = 64;

    /**
     * Tried in this order, as CommonMark has it. Not the blocks of code that are told by four spaces: documents indent their
     * sub-paragraphs so.
     */
    private static final List<Class<? extends Block>> BLOCKS = List.of(
            BlockQuote.class,
            Heading.class,
            FencedCodeBlock.class,
            HtmlBlock.class,
            ThematicBreak.class,
            ListBlock.class);

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(new LinkedHashSet<>(BLOCKS))
            .maxOpenBlockParsers(MAX_NESTING)
            .extensions(List.<Extension>of(
                    TablesExtension.create(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build(),
                    FootnotesExtension.builder().inlineFootnotes(true).build()))
            .build();

    /** Lines stay lines: who types Markdown by hand parts the lines of a mast or of a date so. */
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .softbreak("<br>\n")
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .nodeRendererFactory(MarkdownNotesRenderer::new)
            .build();

    @Override
    public Extraction.Text read(Source source) throws IOException {
        Decoded decoded = TextDecoder.decode(source.bytes(), PlainTextReader.statedCharset(source.contentType()));
        PlainTextReader.requireText(decoded.text());
        String html = html(PlainTextReader.normalised(decoded.text()));
        Passage text = HtmlReader.textOf(Jsoup.parse(html), source.limits());
        return new Extraction.Text(text.text(), "text/markdown", decoded.charset(), List.of(), text.links());
    }

    static String html(String markdown) {
        Node tree = PARSER.parse(MarkdownDialects.plain(markdown));
        MarkdownTree.tidy(tree);
        return RENDERER.render(tree);
    }
}
