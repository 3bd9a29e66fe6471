/** What an agent is writing and has not yet registered: kept for that agent alone, through reloads and restarts. */
@NullMarked
package io.huiyin.intake.draft;

import org.jspecify.annotations.NullMarked;
