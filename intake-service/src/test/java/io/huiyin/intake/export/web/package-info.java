@NullMarked
package io.huiyin.intake.export.web;

import org.jspecify.annotations.NullMarked;
