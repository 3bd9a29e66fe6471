/** The directory as a YAML file that people write. */
@NullMarked
package io.huiyin.routing.directory.yaml;

import org.jspecify.annotations.NullMarked;
