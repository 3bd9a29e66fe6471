/** Which paths are pages for browsers; all others are the API. */
@NullMarked
package io.huiyin.service.pages;

import org.jspecify.annotations.NullMarked;
