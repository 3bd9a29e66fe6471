@NullMarked
package io.huiyin.service.strictjson;

import org.jspecify.annotations.NullMarked;
