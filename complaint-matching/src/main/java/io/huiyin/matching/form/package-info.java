/** Conditions as they are written in files and sent over the API. */
@NullMarked
package io.huiyin.matching.form;

import org.jspecify.annotations.NullMarked;
