package io.rapporteur.enricher.citation.finding;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedSymbolTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://docs.un.org/en/A/RES/64/293 | A/RES/64/293",
                "https://docs.un.org/fr/A/RES/64/293 | A/RES/64/293",
                "http://undocs.org/A/RES/64/293 | A/RES/64/293",
                "https://www.undocs.org/es/S/RES/1325%20(2000) | S/RES/1325(2000)",
                "https://undocs.org/en/S/RES/1325 (2000) | S/RES/1325(2000)",
                "//undocs.org/ch/A/RES/217(III) | A/RES/217(III)",
                "https://undocs.org/en/A/77/6(Sect.29A)/Corr.1 | A/77/6(Sect.29A)/Corr.1",
                "https://www.undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F77%2F232&Language=E&DeviceType=Desktop | A/RES/77/232",
                "https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F77%2F232&amp;Language=E | A/RES/77/232",
                "http://daccess-ods.un.org/access.nsf/Get?Open&DS=A/HRC/RES/5/1&Lang=E | A/HRC/RES/5/1",
                "https://documents.un.org/api/symbol/access?s=A/RES/64/293&l=en | A/RES/64/293",
                "https://documents.un.org/prod/ods.nsf/xpSearchResultsM.xsp?symbolno=E/2022/66 | E/2022/66",
                "http://www.un.org/ga/search/view_doc.asp?symbol=A/RES/70/1&Lang=E | A/RES/70/1",
                "https://treaties.un.org/doc/Publication/UNTS/Volume%201577/v1577.pdf | UNTS:1577",
                "https://treaties.un.org/doc/Publication/UNTS/Volume%20999/volume-999-I-14668-English.pdf | UNTS:999",
                "/akn/un/statement/deliberation/unga/2020-12-21/75-233/eng@/!main | A/RES/75/233",
                "/akn/un/statement/deliberation/unga/2023-01-03/77-529 | A/DEC/77/529",
                "/akn/un/statement/deliberation/unsc/2018-07-13/2428-2018/ | S/RES/2428(2018)",
                "/akn/un/statement/deliberation/unga-hrc/2024-10-11/57-33/ | A/HRC/RES/57/33",
                "/akn/un/statement/deliberation/unecosoc/2023-07-25/2023-24/ | E/RES/2023/24",
                "/akn/un/statement/deliberation/unga-unep-unea/2022-03-02/5-1/ | UNEP/EA.5/RES.1",
                "https://undocs.org/en/75/291 | 75/291",
                "https://undocs.org/en/3202(S-VI) | 3202(S-VI)",
                "https://undocs.org/en/T/PCCs | T/PCCs"
            })
    void readsTheSymbolOfAnAddress(String address, String symbol) {
        assertThat(LinkedSymbol.of(address)).isEqualTo(symbol);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://undocs.org",
                "https://undocs.org/en/",
                "https://documents-dds-ny.un.org/doc/UNDOC/GEN/N09/479/17/PDF/N0947917.pdf?OpenElement",
                "https://www.un.org/sustainabledevelopment/",
                "https://example.org/A/RES/64/293",
                "https://undocs.org.example.org/A/RES/64/293",
                "https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-11",
                "/akn/un/statement/deliberation/elsewhere/2020-12-21/75-233",
                "/akn/fr/act/2020-12-21/75-233",
                "A/RES/64/293"
            })
    void readsNoneWhereItNamesNone(String address) {
        assertThat(LinkedSymbol.of(address)).isNull();
    }

    @Property
    void readsAnySymbolOrNoneWhateverTheAddress(@ForAll @StringLength(max = 300) String text) {
        for (String before :
                new String[] {"", "https://undocs.org/en/", "https://undocs.org/?FinalSymbol=", "/akn/un/"}) {
            String symbol = LinkedSymbol.of(before + text);

            assertThat(symbol == null || (!symbol.isBlank() && symbol.length() <= 100))
                    .isTrue();
        }
    }

    @Property
    void comparesAnythingWithItself(@ForAll @StringLength(min = 1, max = 120) String id) {
        assertThat(ComparableId.same(id, id)).isTrue();
    }
}
