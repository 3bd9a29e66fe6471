/** Policies as they are written in files. */
@NullMarked
package io.huiyin.escalation.policy.yaml;

import org.jspecify.annotations.NullMarked;
