@NullMarked
package io.huiyin.intake.complaint.mongo;

import org.jspecify.annotations.NullMarked;
