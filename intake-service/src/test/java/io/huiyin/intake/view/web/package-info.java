@NullMarked
package io.huiyin.intake.view.web;

import org.jspecify.annotations.NullMarked;
