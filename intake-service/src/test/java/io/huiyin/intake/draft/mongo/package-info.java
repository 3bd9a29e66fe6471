@NullMarked
package io.huiyin.intake.draft.mongo;

import org.jspecify.annotations.NullMarked;
