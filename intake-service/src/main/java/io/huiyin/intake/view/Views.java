package io.huiyin.intake.view;

import java.util.List;
import java.util.Optional;

/** Where views are kept. */
public interface Views {

    Optional<View> find(String id);

    /** In the order of their names, no more than {@link KeepView#MOST}. */
    List<View> of(String person);

    /** Those of everybody, in the order of their names, no more than {@link KeepView#MOST}. */
    List<View> shared();

    /** False where the id is there already, or the same person has another one of that name. */
    boolean add(View view);

    /** False where it is not there any more, or the same person has another one of that name. */
    boolean replace(View view);

    void remove(String id);
}
