package io.huiyin.intake.export;

import io.huiyin.intake.export.Export.End;
import io.huiyin.intake.export.Export.OnRecord;
import java.util.List;

/** The record of all exports. */
public interface Exports {

    void began(Export export);

    void ended(String id, long rows, End end);

    /** The latest first. */
    List<OnRecord> latest(int most);
}
