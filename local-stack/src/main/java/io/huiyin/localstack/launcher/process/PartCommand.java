package io.huiyin.localstack.launcher.process;

import java.util.List;
import java.util.Map;

/** How the process of a part is started. */
interface PartCommand {

    List<String> of(Part part);

    /** What is set in addition to the launcher's own environment. */
    Map<String, String> environment(Part part);
}
