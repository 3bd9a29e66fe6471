@NullMarked
package io.huiyin.intake.taxonomy.web;

import org.jspecify.annotations.NullMarked;
