@NullMarked
package io.huiyin.intake.suggestion.web;

import org.jspecify.annotations.NullMarked;
