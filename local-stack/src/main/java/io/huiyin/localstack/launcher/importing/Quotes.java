package io.huiyin.localstack.launcher.importing;

/** Follows the quotes of a row through its characters, in order to know whether the next line still belongs to it (RFC 4180). */
final class Quotes {

    private Place place = Place.CELL_BEGINS;

    void read(String text) {
        for (var i = 0; i < text.length() && place != Place.BROKEN; i++) {
            place = place.after(text.charAt(i));
        }
    }

    boolean open() {
        return place == Place.IN_QUOTES;
    }

    boolean broken() {
        return place == Place.BROKEN;
    }

    private enum Place {
        CELL_BEGINS,
        IN_PLAIN_CELL,
        IN_QUOTES,
        BEHIND_A_QUOTE,
        BROKEN;

        /** A quote in the middle of a cell that is not quoted is a character like others. */
        Place after(char next) {
            return switch (this) {
                case CELL_BEGINS -> next == '"' ? IN_QUOTES : outside(next);
                case IN_PLAIN_CELL -> outside(next);
                case IN_QUOTES -> next == '"' ? BEHIND_A_QUOTE : IN_QUOTES;
                case BEHIND_A_QUOTE ->
                    switch (next) {
                        case '"' -> IN_QUOTES;
                        case ',', '\r', '\n' -> CELL_BEGINS;
                        default -> BROKEN;
                    };
                case BROKEN -> BROKEN;
            };
        }

        private static Place outside(char next) {
            return next == ',' || next == '\r' || next == '\n' ? CELL_BEGINS : IN_PLAIN_CELL;
        }
    }
}
