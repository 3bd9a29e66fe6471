/** Clock, store client and default properties of every service. */
@NullMarked
package io.huiyin.service.operations;

import org.jspecify.annotations.NullMarked;
