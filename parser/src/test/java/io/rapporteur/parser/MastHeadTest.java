package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Metadata;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lines above the text say of the document. */
class MastHeadTest {

    private static final String ACT = "The General Assembly,\n\nRecalling the tides,\n\n1. Decides to wait.\n\n";
    private static final String COUNCIL = "The Security Council,\n\nRecalling the tides,\n\n1. Decides to wait.\n\n";
    private static final String LONG =
            "The gauges of the northern coast have been read each day since the records began, and the tables are kept there.\n\n";

    static Stream<Arguments> saysWhatTheDocumentIs() {
        return Stream.of(
                argumentSet(
                        "a draft",
                        "A/90/L.12\n\nNorland: draft resolution\n\nCare of gauges\n\n" + ACT + "4 May 2061\n",
                        "DRAFT_RESOLUTION | A/90/L.12 | GA | absent | absent | Care of gauges | absent"),
                argumentSet(
                        "a draft without a symbol",
                        "Norland and others: revised draft resolution\n\n" + ACT,
                        "DRAFT_RESOLUTION | absent | GA | absent | absent | absent | absent"),
                argumentSet(
                        "a line that speaks of a draft",
                        "Letter on the draft resolution of Norland\n\n" + ACT,
                        "RESOLUTION | absent | GA | absent | absent | absent | absent"),
                argumentSet(
                        "a number and its title",
                        "90/17. Care of gauges\n\n" + ACT,
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | Care of gauges | absent"),
                argumentSet(
                        "the title below the number",
                        "Resolution 90/17\n\nCare of gauges\n\n" + ACT,
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | Care of gauges | absent"),
                argumentSet(
                        "a cover line below the number",
                        "Resolution 90/17\n\nDistr.: General\n\n" + ACT,
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | absent | absent"),
                argumentSet(
                        "a bracket below the number",
                        "Resolution 90/17\n\n[on the report of the Board]\n\n" + ACT,
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | absent | absent"),
                argumentSet(
                        "an adoption line below the number",
                        "Resolution 90/17\n\nAdopted at the 44th meeting\n\n" + ACT,
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | absent | absent"),
                argumentSet(
                        "a date below the number",
                        "Resolution 90/17\n\n4 May 2035\n\n" + ACT,
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | absent | 2035-05-04"),
                argumentSet(
                        "three letters below the number",
                        "Resolution 90/17\n\nAir\n\n" + ACT,
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | absent | absent"),
                argumentSet(
                        "four letters below the number",
                        "Resolution 90/17\n\nAirs\n\n" + ACT,
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | Airs | absent"),
                argumentSet(
                        "a title above the enacting words",
                        "Care of gauges\n\n" + ACT,
                        "RESOLUTION | absent | GA | absent | absent | Care of gauges | absent"),
                argumentSet(
                        "a date behind the number",
                        "Resolution 4748 (2061) of 4 May 2061\n\n" + COUNCIL,
                        "RESOLUTION | S/RES/4748(2061) | SC | absent | 4748 (2061) | absent | 2061-05-04"),
                argumentSet(
                        "a symbol of the Council",
                        "S/RES/4748 (2061)\n\nCare of gauges\n\n" + COUNCIL,
                        "RESOLUTION | S/RES/4748(2061) | SC | absent | 4748 (2061) | Care of gauges | absent"),
                argumentSet(
                        "a symbol at the end of a line",
                        "United Nations A/RES/90/17\n\nCare of gauges\n\n" + ACT,
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | Care of gauges | absent"),
                argumentSet(
                        "a symbol at the end of a sentence",
                        "see A/RES/90/17\n\nCare of gauges\n\n" + ACT,
                        "RESOLUTION | absent | GA | absent | absent | Care of gauges | absent"),
                argumentSet(
                        "a symbol in an enumeration",
                        "Documents A/90/1, A/RES/90/17\n\nCare of gauges\n\n" + ACT,
                        "RESOLUTION | absent | GA | absent | absent | Care of gauges | absent"),
                argumentSet(
                        "a symbol in a long line",
                        LONG.strip() + " A/RES/90/17\n\nCare of gauges\n\n" + ACT,
                        "RESOLUTION | absent | GA | absent | absent | Care of gauges | absent"),
                argumentSet(
                        "symbol and number",
                        "A/RES/90/17\n\n90/17. Care of gauges\n\n" + ACT,
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | Care of gauges | absent"),
                argumentSet(
                        "another organ's symbol",
                        "E/RES/2035/12\n\nCare of gauges\n\n" + ACT,
                        "RESOLUTION | E/RES/2035/12 | ECOSOC | 2035 | 2035/12 | Care of gauges | absent"),
                argumentSet(
                        "the letters of the number",
                        "WHA90.4 Tidal health\n\n" + LONG,
                        "RESOLUTION | WHA90.4 | WHA | 90 | 90.4 | Tidal health | absent"),
                argumentSet(
                        "the letters of a board's number",
                        "EB150.R3 Tidal health\n\nThe Executive Board, having read the gauges,\n\n1. DECIDES to wait.\n",
                        "RESOLUTION | EB150.R3 | WHO/EB | 150 | 150.R3 | Tidal health | absent"),
                argumentSet(
                        "a place and a year behind the number",
                        "RESOLUTION 208 (Rev. Tidemouth, 2061)\n\nCare of gauges\n\nThe Tidal Conference (Tidemouth, 2061),\n\nnoting the tides,\n\nresolves to wait.\n",
                        "RESOLUTION | absent | absent | absent | 208 | Care of gauges | absent"),
                argumentSet(
                        "a year and a number alone on a line",
                        "2061/210\n\nElection\n\nAt its 3rd plenary meeting, on 4 April 2061, the Economic and Social Council elected Norland and Suderland.\n",
                        "DECISION | E/DEC/2061/210 | ECOSOC | 2061 | 2061/210 | Election | 2061-04-04"),
                argumentSet(
                        "a conference's number",
                        "Decision 13/CP.50\n\nTides\n\n" + LONG,
                        "DECISION | UNFCCC:13/CP.50 | UNFCCC/COP | absent | 13/CP.50 | Tides | absent"),
                argumentSet(
                        "an old number",
                        "1234 (XV). Care of gauges\n\n" + ACT,
                        "RESOLUTION | A/RES/1234(XV) | GA | absent | 1234 (XV) | Care of gauges | absent"),
                argumentSet(
                        "a special session",
                        "S-30/2. Care of gauges\n\n" + ACT,
                        "RESOLUTION | A/RES/S-30/2 | GA | S-30 | S-30/2 | Care of gauges | absent"),
                argumentSet(
                        "a statement",
                        "S/PRST/2061/3\n\nStatement by the President of the Security Council\n\nAt the 9901st meeting of the Security Council, held on 5 May 2061, the President made a statement.\n",
                        "PRESIDENTIAL_STATEMENT | S/PRST/2061/3 | SC | absent | 2061/3 | Statement by the President of the Security Council | 2061-05-05"),
                argumentSet(
                        "a decision",
                        "90/511. Calendar of tides\n\nAt its 40th plenary meeting, on 4 December 2035, the General Assembly took note of it.\n",
                        "DECISION | A/DEC/90/511 | GA | 90 | 90/511 | Calendar of tides | 2035-12-04"),
                argumentSet(
                        "a decision of nobody known",
                        "90/511. Calendar of tides\n\nAt its 40th plenary meeting, on 4 December 2035, the Tidal Board took note of it.\n",
                        "RESOLUTION | absent | absent | absent | 90/511 | Calendar of tides | absent"),
                argumentSet(
                        "a report",
                        "A/90/12\n\nGeneral Assembly\n\nReport of the Board\n\n" + LONG + LONG,
                        "REPORT | A/90/12 | GA | absent | absent | Report of the Board | absent"),
                argumentSet(
                        "a report with a title",
                        "United Nations A/90/12\n\nGeneral Assembly Distr.: General\n\n4 May 2035\n\nNinetieth session\nAgenda item 9 of the list\n\nCare of gauges\n\nFourth report of the Board\n\n1. Gauges rust.\n",
                        "REPORT | A/90/12 | GA | absent | absent | Care of gauges | absent"),
                argumentSet(
                        "a report below the name of a body",
                        "E/2035/12\n\nTidal Committee\n\nReport of the Board\n\n1. Gauges rust.\n",
                        "REPORT | E/2035/12 | ECOSOC | absent | absent | Report of the Board | absent"),
                argumentSet(
                        "an addendum to a note",
                        "A/90/250/Add.1\n\nNorland, 4\u20137 May 2035\n\nCare of gauges\n\nNote by the Secretariat\n\nAddendum\n\nI. Rust\n\n1. Gauges rust.\n",
                        "OTHER | A/90/250/Add.1 | GA | absent | absent | Care of gauges | absent"),
                argumentSet(
                        "a letter",
                        "S/2061/95\n\nSecurity Council\n\nLetter dated 4 May 2061 from the envoy of Norland addressed to the President\n\nI have the honour to write.\n",
                        "LETTER | S/2061/95 | SC | absent | absent | Letter dated 4 May 2061 from the envoy of Norland addressed to the President | absent"),
                argumentSet(
                        "a general comment",
                        "United Nations CERD/C/GC/99\n\nCommittee on the Rights of Tides\n\nGeneral comment No. 99 (2061) on gauges\n\n1. Gauges rust.\n",
                        "OTHER | CERD/C/GC/99 | absent | absent | absent | General comment No. 99 (2061) on gauges | absent"),
                argumentSet(
                        "a title that speaks of a report",
                        "A/90/12\n\nFollow-up to the report of the Board\n\n1. Gauges rust.\n",
                        "OTHER | A/90/12 | GA | absent | absent | Follow-up to the report of the Board | absent"),
                argumentSet(
                        "a title below who submits",
                        "E/2035/L.12\n\nDraft decision submitted by the Chair\n\nCare of gauges\n\n" + LONG,
                        "OTHER | E/2035/L.12 | ECOSOC | absent | absent | Care of gauges | absent"),
                argumentSet(
                        "a title above a list of contents",
                        "A/90/12\n\nCare of gauges\n\nContents\n\nI. Rust 2\n\nAnnex\n\nTables 9\n\nI. Rust\n\n1. Gauges rust.\n",
                        "OTHER | A/90/12 | GA | absent | absent | Care of gauges | absent"),
                argumentSet(
                        "a symbol between title and text",
                        "Care of gauges\n\nS/RES/4748 (2061)\n\n" + COUNCIL,
                        "RESOLUTION | S/RES/4748(2061) | SC | absent | 4748 (2061) | Care of gauges | absent"),
                argumentSet(
                        "a symbol and no title",
                        "S/RES/4748 (2061)\n\n" + COUNCIL,
                        "RESOLUTION | S/RES/4748(2061) | SC | absent | 4748 (2061) | absent | absent"),
                argumentSet(
                        "a proposal between title and text",
                        "A/90/L.12\n\nCare of gauges\n\nProposal by Norland\n\n" + ACT,
                        "OTHER | A/90/L.12 | GA | absent | absent | Care of gauges | absent"),
                argumentSet(
                        "an adoption line in brackets between title and text",
                        "Care of gauges\n\n(Adopted at the second meeting)\n\n" + ACT,
                        "RESOLUTION | absent | GA | absent | absent | Care of gauges | absent"),
                argumentSet(
                        "a title above those who propose",
                        "A/L.12 29 September 2035\n\nCARE OF THE GAUGES OF THE NORTHERN COAST\n\nAND OF THE TABLES OF THE TIDES\n\nNorland, Suderland, Wester,\n\nOster and Middle: draft resolution\n\n"
                                + ACT,
                        "DRAFT_RESOLUTION | A/L.12 | GA | absent | absent | CARE OF THE GAUGES OF THE NORTHERN COAST AND OF THE TABLES OF THE TIDES | absent"),
                argumentSet(
                        "those who propose and no title",
                        "A/90/L.12\n\nNorland, Suderland, Wester,\n\nOster and Middle: draft resolution\n\n" + ACT,
                        "DRAFT_RESOLUTION | A/90/L.12 | GA | absent | absent | absent | absent"),
                argumentSet(
                        "a draft with a tag",
                        "DRAFT RESOLUTION [TID-1]\nCare of gauges for the\nnorthern coast\n\nThe Tidal Conference of Norland (Tidemouth, 2061),\n\nconsidering\nthe tides,\n\nresolves\nto wait.\n",
                        "DRAFT_RESOLUTION | absent | absent | absent | absent | Care of gauges for the northern coast | absent"),
                argumentSet(
                        "a resolution of an organ of the same name",
                        "AG/RES. 3001 (LII-O/22)\n\nCARE OF GAUGES\n\n(Adopted at the second plenary session, held on May 4, 2061)\n\nTHE GENERAL ASSEMBLY,\n\nNOTING the tides,\n\nRESOLVES:\n\n1. To wait.\n",
                        "RESOLUTION | AG/RES.3001(LII-O/22) | OAS | absent | absent | CARE OF GAUGES | 2061-05-04"),
                argumentSet(
                        "a decision of the same noun",
                        "Assembly/AU/Dec.99(VII)\n\nDecision on gauges\n\nThe Assembly:\n\n1. ADOPTS the tables.\n",
                        "DECISION | Assembly/AU/Dec.99(VII) | AU | absent | absent | Decision on gauges | absent"),
                argumentSet(
                        "a resolution of a committee, title and all on a line",
                        "RESOLUTION MSC.401(95) (Adopted on 8 June 2015) GAUGES\n\nGAUGES OF SHIPS\n\nTHE TIDAL COMMITTEE,\n\nNOTING the tides,\n\n1 DECIDES to wait.\n",
                        "RESOLUTION | MSC.401(95) | IMO/MSC | absent | absent | GAUGES OF SHIPS | 2015-06-08"),
                argumentSet(
                        "a title that ends as a sentence does",
                        "Care of the gauges of the coast.\n\n" + ACT,
                        "RESOLUTION | absent | GA | absent | absent | Care of the gauges of the coast | absent"),
                argumentSet(
                        "a number that is still open",
                        "A/90/L.12\n\nNorland: draft resolution\n\n90/\u2026 Care of gauges\n\n" + ACT,
                        "DRAFT_RESOLUTION | A/90/L.12 | GA | absent | absent | Care of gauges | absent"),
                argumentSet(
                        "a decision with its title between number and sentence",
                        "Decision 90/511\n\nCalendar of tides\n\nAt its 40th plenary meeting, on 4 December 2035, the General Assembly took note of it.\n",
                        "DECISION | A/DEC/90/511 | GA | 90 | 90/511 | Calendar of tides | 2035-12-04"),
                argumentSet(
                        "the date of its closing lines",
                        "90/17. Care of gauges\n\n" + ACT + "44th plenary meeting 4 December 2035\n",
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | Care of gauges | 2035-12-04"),
                argumentSet(
                        "a date below its closing line",
                        "90/17. Care of gauges\n\n" + ACT + "44th plenary meeting\n\n4 December 2035\n",
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | Care of gauges | 2035-12-04"),
                argumentSet(
                        "a sentence below its closing line",
                        "90/17. Care of gauges\n\n" + ACT + "44th plenary meeting\n\nPrinted on 4 December 2035\n",
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | Care of gauges | absent"),
                argumentSet(
                        "an adoption line with a date",
                        "A/RES/90/17\n\nResolution adopted by the General Assembly on 4 December 2035\n\n" + ACT,
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | absent | 2035-12-04"),
                argumentSet(
                        "a colon behind the organ",
                        "Resolution 4748 (2061)\n\nThe Security Council:\n\n1. Decides to wait.\n",
                        "RESOLUTION | S/RES/4748(2061) | SC | absent | 4748 (2061) | absent | absent"),
                argumentSet(
                        "a full stop behind the organ",
                        "Resolution 4748 (2061)\n\nThe Security Council.\n\n1. Decides to wait.\n",
                        "RESOLUTION | S/RES/4748(2061) | SC | absent | 4748 (2061) | absent | absent"),
                argumentSet(
                        "an ordinal before the organ",
                        "WHA90.4 Tidal health\n\nThe Ninetieth World Health Assembly,\n\n1. Decides to wait.\n",
                        "RESOLUTION | WHA90.4 | WHA | 90 | 90.4 | Tidal health | absent"),
                argumentSet(
                        "the item of the agenda behind the number and the date below it",
                        "WHA90.4    Agenda item 13.2\n\n31 May 2061\n\nTidal health\n\nThe Ninetieth World Health Assembly,\n\n1. Decides to wait.\n",
                        "RESOLUTION | WHA90.4 | WHA | 90 | 90.4 | Tidal health | 2061-05-31"),
                argumentSet(
                        "a title of the United Nations",
                        "90/17. United Nations Tidal Programme\n\n" + ACT,
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | United Nations Tidal Programme | absent"),
                argumentSet(
                        "a short title in Chinese",
                        "90/17. 发展权\n\n" + ACT,
                        "RESOLUTION | A/RES/90/17 | GA | 90 | 90/17 | 发展权 | absent"),
                argumentSet(
                        "a number of the form of another organ below the name of a body",
                        "Parliamentary Assembly\nResolution 4748 (2061)\n\nCare of gauges\n\n1. The Parliamentary Assembly recalls Security Council resolution 4747 (2061).\n",
                        "RESOLUTION | absent | absent | absent | 4748 (2061) | Care of gauges | absent"),
                argumentSet(
                        "a Roman number alone on its line, which every session has",
                        "International Labour Conference\n\nResolution II\n\nResolution concerning gauges\n\n(Adopted on 14 June 2061)\n\nThe General Conference of the International Labour Organization, meeting at its 149th Session, 2061,\n\nNoting the tides,\n\n1. Decides to wait.\n",
                        "RESOLUTION | absent | ILO/ILC | absent | II | Resolution concerning gauges | 2061-06-14"),
                argumentSet(
                        "a symbol on the line below a body",
                        "African Union\nEX.CL/Dec.1099(XXXIII)\n\nDECISION ON GAUGES\n\nThe Executive Council,\n\n1. TAKES NOTE of the tables;\n",
                        "DECISION | EX.CL/Dec.1099(XXXIII) | AU | absent | absent | DECISION ON GAUGES | absent"),
                argumentSet(
                        "a number of the Conference with a call",
                        "CITES\nResolution Conf. 19.9*\n\nTrade in gauges\n\nRECALLING the tides;\n\nTHE CONFERENCE OF THE PARTIES TO THE CONVENTION\n\n1. DECIDES to wait.\n",
                        "RESOLUTION | Conf.19.9 | CITES/COP | absent | absent | Trade in gauges | absent"),
                argumentSet(
                        "two symbols below the heading of a letter",
                        "Letter dated 3 March 2061 from the Permanent Representative of Norland addressed to the Secretary-General\n\nA/95/777–S/2061/112\n\n"
                                + LONG,
                        "LETTER | A/95/777-S/2061/112 | GA | absent | absent | Letter dated 3 March 2061 from the Permanent Representative of Norland addressed to the Secretary-General | absent"),
                argumentSet(
                        "a short sentence of a meeting with items",
                        "Decision 2061/205. Tidal work\n\nAt its 5th meeting, on 4 April 2061, the Economic and Social Council:\n\n(a) Took note of the report;\n\n(b) Approved the tables.\n",
                        "DECISION | E/DEC/2061/205 | ECOSOC | 2061 | 2061/205 | Tidal work | 2061-04-04"),
                argumentSet(
                        "when it was adopted between title and text",
                        "GC(105)/RES/12\n\nItem 17 of the agenda\n\nCare of gauges\n\nResolution adopted on 24 September 2061 during the tenth plenary meeting\n\nThe General Conference,\n\n(a) Recalling the tides,\n\n1. Decides to wait.\n",
                        "RESOLUTION | GC(105)/RES/12 | IAEA/GC | 105 | 105/12 | Care of gauges | 2061-09-24"),
                argumentSet("nothing", LONG + LONG, "OTHER | absent | absent | absent | absent | absent | absent"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatTheDocumentIs(String text, String expected) {
        Document document = Outline.parsed(text);

        Metadata metadata = document.metadata();
        assertThat(String.join(
                        " | ",
                        metadata.kind().name(),
                        Outline.value(metadata.symbol()),
                        Outline.value(metadata.body()),
                        Outline.value(metadata.session()),
                        Outline.value(metadata.number()),
                        Outline.value(metadata.title()),
                        Outline.value(metadata.adopted())))
                .isEqualTo(expected);
        assertThat(document.violations()).isEmpty();
    }
}
