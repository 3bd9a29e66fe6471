/** What is to be told to a customer, and how far that is: pure decisions on one complaint's messages. */
@NullMarked
package io.huiyin.notification.correspondence;

import org.jspecify.annotations.NullMarked;
