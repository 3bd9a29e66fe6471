/** The page shell that the four services share: layout, navigation, languages, themes. */
@NullMarked
package io.huiyin.service.shell;

import org.jspecify.annotations.NullMarked;
