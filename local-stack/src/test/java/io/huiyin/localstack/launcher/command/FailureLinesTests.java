package io.huiyin.localstack.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in the way is told in one line that says what, where and what to do; never by a stack trace. */
class FailureLinesTests {

    private static final String HEADER = "date_received,product,issue\n";

    @TempDir
    private Path directory = Path.of("");

    private StringWriter said = new StringWriter();

    @Test
    void aFileThatIsNotThere() {
        fails(1, "There is no file", "nowhere.csv").in("import", path("nowhere.csv"));
    }

    @Test
    void aDirectory() {
        fails(1, directory.toString(), "is a directory", "CSV").in("import", directory.toString());
    }

    @Test
    void anEmptyFile() throws IOException {
        fails(1, "empty.csv", "is empty", "header").in("import", file("empty.csv", ""));
        fails(1, "blank.csv", "is empty", "header").in("import", file("blank.csv", "\r\n\n"));
    }

    @Test
    void aFileOfSomethingElse() throws IOException {
        fails(1, "people.csv", "no CFPB export", "date received", "commas")
                .in("import", file("people.csv", "name,age\nBob,3\n"));
        fails(1, "semicolons.csv", "no CFPB export", "commas")
                .in("import", file("semicolons.csv", HEADER.replace(',', ';')));
        fails(1, "broken.csv", "no CFPB export", "never closed").in("import", file("broken.csv", "product,\"issue\n"));
        Files.write(directory.resolve("utf16.csv"), HEADER.getBytes(StandardCharsets.UTF_16));
        fails(1, "utf16.csv", "UTF-8").in("import", path("utf16.csv"));
    }

    @Test
    void whatCannotBeWaitedFor() throws IOException {
        var file = file("one.csv", HEADER + "2013-07-29,Mortgage,Escrow\n");
        fails(1, "--in-flight").in("import", "--in-flight", "0", file);
        fails(1, "--batch", "100").in("import", "--batch", "101", file);
        fails(1, "--wait").in("import", "--wait", "-1", file);
        fails(1, "--wait", "60s").in("census", "--wait", "soon");
    }

    @Test
    void nothingIsRunning() throws IOException {
        var file = file("one.csv", HEADER + "2013-07-29,Mortgage,Escrow\n");
        fails(1, "people.password", "./huiyin up").in("import", file);
        fails(1, "people.password", "./huiyin up").in("census");
        fails(1, "people.password", "./huiyin up").in("token", "agent");
        fails(1, "people.password", "./huiyin up").in("demo");
        fails(1, "people.password", "./huiyin up").in("complaint", "list");
        fails(1, "people.password", "./huiyin up").in("complaint", "watch");
    }

    @Test
    void nothingIsRunningAnyMore() throws IOException {
        Files.createDirectories(directory.resolve("data").resolve("sign-in"));
        Files.writeString(directory.resolve("data").resolve("sign-in").resolve("people.password"), "secret");
        fails(1, "http://127.0.0.1:1", "does not answer", "./huiyin status").in("token", "agent");
    }

    @Test
    void anIntakeThatDoesNotAnswerOrIsNoAddress() {
        var there =
                new String[] {"complaint", "list", "--token", "t", "--wait", "0s", "--intake", "http://127.0.0.1:1"};
        fails(1, "http://127.0.0.1:1", "does not answer", "./huiyin status").in(there);
        fails(1, "--intake", "intake.example").in("complaint", "list", "--token", "t", "--intake", "intake.example");
        fails(1, "HUIYIN_TOKEN").in("complaint", "list", "--intake", "http://127.0.0.1:1");
    }

    @Test
    void whatIsMistyped() {
        fails(2, "subcommand", "./huiyin complaint --help").in("complaint");
        fails(2, "--summary", "./huiyin complaint register --help").in("complaint", "register", "--text", "t");
        fails(2, "--limit", "./huiyin complaint list --help").in("complaint", "list", "--limit", "-1");
        fails(2, "no command", "impotr", "./huiyin --help").in("impotr");
        fails(2, "no option", "--bogus", "./huiyin up --help").in("up", "--bogus");
        fails(2, "--port-base", "many", "./huiyin up --help").in("up", "--port-base", "many");
        fails(2, "FILE.csv", "./huiyin import --help").in("import");
        fails(1, "no process", "nosuch").in("up", "--without", "nosuch");
        fails(1, "does not exist", "--port-base").in("up", "--port-base", "70000");
    }

    @Test
    void aHomeThatIsAFile() throws IOException {
        Files.writeString(directory.resolve("home"), "");
        assertThat(execute(Map.of("HUIYIN_HOME", path("home")), "up")).isEqualTo(1);
        assertOneLine(path("home"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "import", "census", "token", "logs"})
    void helpIsThereForEachCommand(String command) {
        assertThat(execute(Map.of(), command, "--help")).isZero();
        assertThat(said.toString()).contains("Usage: ./huiyin " + command);
    }

    private Failing fails(int exitCode, String... told) {
        return arguments -> {
            assertThat(execute(Map.of("HUIYIN_HOME", directory.toString(), "HUIYIN_SIGN_IN_PORT", "1"), arguments))
                    .isEqualTo(exitCode);
            assertOneLine(told);
        };
    }

    private void assertOneLine(String... told) {
        assertThat(said.toString()).startsWith("huiyin: ").contains(told).doesNotContain("xception");
        assertThat(said.toString().lines()).hasSize(1);
    }

    private int execute(Map<String, String> environment, String... arguments) {
        said = new StringWriter();
        var out = new PrintWriter(said);
        return Commands.line(directory, environment, out, false).setErr(out).execute(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    /** A command line that must not succeed. */
    private interface Failing {

        void in(String... arguments);
    }
}
