package io.huiyin.intake.export;

/** What an export is written as. */
public enum Format {
    /** For spreadsheets and people (RFC 4180, UTF-8 with a byte order mark). */
    CSV("csv", "text/csv;charset=UTF-8"),
    /** For programs: one JSON object on each line. */
    JSON_LINES("jsonl", "application/jsonl;charset=UTF-8");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
