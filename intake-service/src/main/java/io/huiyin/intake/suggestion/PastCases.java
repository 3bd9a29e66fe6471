package io.huiyin.intake.suggestion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where past complaints are read. */
public interface PastCases {

    /** The latest complaints, in parts, the newest first. */
    void latest(int most, Consumer<List<PastCase>> part);

    /** What was said in each of these complaints, by its id; where there is none, nothing. */
    Map<String, String> said(Collection<String> complaintIds);
}
