package io.huiyin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The README's tour with curl, run as it stands there; only the ports are those of the stack under test. */
class ReadmeTourIntegrationTests {

    private static final String BEGIN = "<!-- tour: a test runs these commands -->\n```sh\n";

    @Test
    void everyCommandOfTheTourWorks() throws Exception {
        var readme = Files.readString(Stack.checkout().resolve("README.md"));
        var begin = readme.indexOf(BEGIN) + BEGIN.length();
        var tour = readme.substring(begin, readme.indexOf("```", begin));
        for (var place = 1; place <= 4; place++) {
            tour = tour.replace("127.0.0.1:808" + place, "127.0.0.1:" + (Stack.portBase() + place));
        }

        var bash = Stack.running().bash(tour);
        var output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bash.waitFor()).as(output).isZero();
        assertThat(output).contains("\"reference\"", "RECEIVED");
    }

    @Test
    void theDemoTellsItsStoryToTheEnd() {
        var demo = Stack.running().huiyin("demo");

        assertThat(demo.exitCode()).as(demo.output()).isZero();
        assertThat(demo.output()).contains("acknowledges", "gets her answer");
    }
}
