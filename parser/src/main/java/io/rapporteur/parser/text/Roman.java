package io.rapporteur.parser.text;

/** Roman numerals as they number sections and sub-paragraphs. */
public final class Roman {

    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

    private Roman() {}

    /** The lower-case numeral of a number from 1 to 99. */
    public static String of(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("roman numeral must be from 1 to 99, got: " + number);
        }
        return TENS[number / 10] + ONES[number % 10];
    }

    /** The value of a lower-case numeral up to 99, or 0 when it is none. */
    public static int value(String numeral) {
        for (int tens = 9; tens >= 0; tens--) {
            if (numeral.startsWith(TENS[tens])) {
                String rest = numeral.substring(TENS[tens].length());
                for (int ones = 0; ones < ONES.length; ones++) {
                    if (rest.equals(ONES[ones])) {
                        return tens * 10 + ones;
                    }
                }
            }
        }
        return 0;
    }

    public static boolean isRoman(String numeral) {
        return value(numeral) > 0;
    }
}
