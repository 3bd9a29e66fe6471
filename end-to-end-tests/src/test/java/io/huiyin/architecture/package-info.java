/** The rules of the architecture, held against the bytecode of every module. */
@NullMarked
package io.huiyin.architecture;

import org.jspecify.annotations.NullMarked;
