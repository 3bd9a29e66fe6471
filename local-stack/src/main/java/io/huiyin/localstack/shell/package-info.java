/** What the pages of this process take over from the services' shell: places, languages, themes. */
@NullMarked
package io.huiyin.localstack.shell;

import org.jspecify.annotations.NullMarked;
