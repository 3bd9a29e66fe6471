/** The services' public HTTP interface as the launcher's own client sees it. */
@NullMarked
package io.huiyin.localstack.launcher.api;

import org.jspecify.annotations.NullMarked;
