package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts spoilt at random, always the same ones: nothing breaks, and every citation cuts its words out of the text. */
class MutatedTextTest {

    private static final int TEXTS = 100_000;

    private static final List<String> SEEDS = List.of(
            "Recalling its resolutions 71/1 to 71/4 and 72/9 B to D of 13 June 2017, and Council resolution 2009/5",
            "Recalling paragraph 2 of resolution 1493 (2003), resolution 637 1989 and UNSCR 2450, at its 542nd meeting",
            "United Nations, Treaty Series, vol. 75 (1950), Nos. 970-973; see supra note 1, and idem, document $/17509",
            "Ibid., Tenth Year, Supplement for May 1955, documents S/3390 and Add.1 and 2, 690th and 691st meetings",
            "the Akureyri Declaration on Ice (hereinafter “the Ice Declaration”),¹ article 6, paragraph 1 (b), of the Charter",
            "decision EC-94/DEC.2, GC(66)/RES/7, WHA58.23, 3/CP.7 to 5/CP.7, A/CONF.157/24 (Part I)/Add.1, S/26G26",
            "General Assembly resolutions 377 A (V) and ES-11/1, I.C.J. Reports 1996, p. 226, Sales No. E.09.V.11");

    private static final String MARKS =
            "()[],.;:/-–“”\"'*¹²$#\u00a0\u00ad\u2011\u0000\ud800\udc00\f\n 0123456789AIVXaσ第";

    private final CitationResolver resolver = new CitationResolver();
    private final SplittableRandom random = new SplittableRandom(20_260_101);

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void staysExactWhateverIsSpoilt() {
        for (int i = 0; i < TEXTS; i++) {
            String text = mutated();
            Document document = Written.by(i % 2 == 0 ? "GA" : "SC")
                    .preamble(text)
                    .note("1", text)
                    .read();

            for (Citation citation : resolver.resolve(document)) {
                assertThat(citation.text())
                        .isNotEmpty()
                        .isEqualTo(citation.span().of(document.text()));
                assertThat(citation.evidence())
                        .allSatisfy(evidence -> assertThat(document.extent().contains(evidence.span()))
                                .isTrue());
            }
        }
    }

    private String mutated() {
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int i = random.nextInt(1, 12); i > 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, MARKS.charAt(random.nextInt(MARKS.length())));
                case 2 -> text.setCharAt(at, MARKS.charAt(random.nextInt(MARKS.length())));
                case 3 -> text.setLength(at);
                default -> text.insert(
                        at, SEEDS.get(random.nextInt(SEEDS.size())).substring(0, random.nextInt(20)));
            }
        }
        return text.toString();
    }
}
