package io.rapporteur.parser.lexicon;

import io.rapporteur.model.language.Month;
import io.rapporteur.parser.text.Chars;
import java.util.List;

/** The names of months in a language, as whole words and as a scanner spoils them. */
final class MonthNames {

    private static final int MIN_SPOILT_LENGTH = 3;

    private final PhraseSet names;
    private final int[] numbers;

    MonthNames(List<Month> months) {
        this.names = new PhraseSet(
                months.stream().flatMap(month -> month.names().stream()).toList());
        this.numbers = months.stream()
                .flatMapToInt(month -> month.names().stream().mapToInt(name -> month.number()))
                .toArray();
    }

    /** The names in lower case. */
    List<String> names() {
        return names.phrases();
    }

    /** The month, 1 to 12, whose name stands at {@code from}, or 0. */
    int at(CharSequence text, int from) {
        int name = names.ordinal(text, from);
        return name < 0 ? 0 : numbers[name];
    }

    /** The month whose name, but for one character or a point behind it, is the word at this place; or 0. */
    int spoilt(CharSequence text, int from, int to) {
        int end = to > from && text.charAt(to - 1) == '.' ? to - 1 : to;
        for (int i = 0; i < numbers.length; i++) {
            String name = names.phrases().get(i);
            if (name.length() == end - from && end - from > MIN_SPOILT_LENGTH && errors(name, text, from) <= 1) {
                return numbers[i];
            }
        }
        return 0;
    }

    private static int errors(String name, CharSequence text, int from) {
        int errors = 0;
        for (int i = 0; i < name.length(); i++) {
            errors += Chars.folded(text.charAt(from + i)) == name.charAt(i) ? 0 : 1;
        }
        return errors;
    }
}
