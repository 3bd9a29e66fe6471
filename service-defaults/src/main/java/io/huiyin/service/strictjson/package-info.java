/** Request bodies read strictly: nothing is guessed, and everything that is wrong is said at once. */
@NullMarked
package io.huiyin.service.strictjson;

import org.jspecify.annotations.NullMarked;
