/** Sign-in as a service and a browser see it. */
@NullMarked
package io.huiyin.localstack.signin;

import org.jspecify.annotations.NullMarked;
