package io.huiyin.localstack.launcher.importing;

/**
 * How much of a file is on its way at a time.
 *
 * @param requests at a time
 * @param rows in one request at most; intake takes {@value #MOST_ROWS}
 */
public record Pace(int requests, int rows) {

    public static final int MOST_ROWS = 100;

    /** Enough to keep intake busy while an answer is read and the next rows are packed. */
    public static final Pace USUAL = new Pace(4, 50);

    public Pace {
        if (requests < 1 || rows < 1 || rows > MOST_ROWS) {
            throw new IllegalArgumentException(requests + " requests of " + rows + " rows");
        }
    }
}
