/** The processes of the local stack: what each one is started with, watched for and stopped by. */
@NullMarked
package io.huiyin.localstack.launcher.process;

import org.jspecify.annotations.NullMarked;
