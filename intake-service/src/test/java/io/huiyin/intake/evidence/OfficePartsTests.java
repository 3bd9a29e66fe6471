package io.huiyin.intake.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficePartsTests {

    private static final String WORD_MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    @ParameterizedTest
    @CsvSource({
        "WORD, word/document.xml, wordprocessingml.document",
        "EXCEL, xl/workbook.xml, spreadsheetml.sheet",
        "POWERPOINT, ppt/presentation.xml, presentationml.presentation"
    })
    void aDocumentIsTaken(AcceptedType type, String main, String kind) throws IOException {
        var contentType = "application/vnd.openxmlformats-officedocument." + kind + ".main+xml";

        assertThat(accepted(type, Map.of("[Content_Types].xml", named(main, contentType), main, "<x/>")))
                .isTrue();
    }

    @Test
    void aMainPartMayBeNamedByItsExtension() throws IOException {
        var types = types("<Default Extension='xml' ContentType='" + WORD_MAIN + "'/>");

        assertThat(accepted(AcceptedType.WORD, Map.of("[Content_Types].xml", types, "word/document.xml", "<x/>")))
                .isTrue();
        assertThat(accepted(AcceptedType.WORD, Map.of("[Content_Types].xml", types, "run.exe", "MZ")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-word.document.macroEnabled.main+xml",
                "application/vnd.ms-office.vbaProject",
                "application/vnd.ms-excel.intlmacrosheet+xml"
            })
    void aContentTypeOfMacrosIsRefused(String macros) throws IOException {
        var types = types("<Override PartName='/word/document.xml' ContentType='" + WORD_MAIN
                + "'/><Default Extension='bin' ContentType='" + macros + "'/>");

        assertThat(accepted(AcceptedType.WORD, Map.of("[Content_Types].xml", types, "word/document.xml", "<x/>")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "WORD/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml"})
    void aPartOfMacrosIsRefusedWhateverTheContentTypesSay(String part) throws IOException {
        var types = named("word/document.xml", WORD_MAIN);

        assertThat(accepted(
                        AcceptedType.WORD,
                        Map.of("[Content_Types].xml", types, "word/document.xml", "<x/>", part, "x")))
                .isFalse();
    }

    @Test
    void anArchiveThatOnlyHasTheNameOfAPackageIsRefused() throws IOException {
        var types = named("word/document.xml", WORD_MAIN);

        assertThat(accepted(AcceptedType.WORD, Map.of("[Content_Types].xml", "x", "run.exe", "MZ")))
                .isFalse();
        assertThat(accepted(AcceptedType.WORD, Map.of("[Content_Types].xml", types, "run.exe", "MZ")))
                .isFalse();
        assertThat(accepted(AcceptedType.EXCEL, Map.of("[Content_Types].xml", types, "word/document.xml", "<x/>")))
                .isFalse();
        assertThat(accepted(AcceptedType.WORD, Map.of("run.exe", "MZ"))).isFalse();
    }

    @Test
    void whatIsDamagedOrEndlessIsRefused() throws IOException {
        var types = named("word/document.xml", WORD_MAIN);
        var whole = zip(Map.of("[Content_Types].xml", types, "word/document.xml", "<x/>"));
        var parts = new LinkedHashMap<>(Map.of("[Content_Types].xml", types, "word/document.xml", "<x/>"));
        IntStream.range(0, 20_000).forEach(number -> parts.put("word/media/image" + number + ".png", ""));

        assertThat(accepted(AcceptedType.WORD, whole)).isTrue();
        assertThat(accepted(AcceptedType.WORD, Arrays.copyOf(whole, whole.length - 1)))
                .isFalse();
        assertThat(accepted(AcceptedType.WORD, Arrays.copyOf(whole, 10))).isFalse();
        assertThat(accepted(AcceptedType.WORD, parts)).isFalse();
    }

    @Test
    void anOpenDocumentIsTakenWithoutMacrosOnly() throws IOException {
        assertThat(accepted(AcceptedType.OPEN_TEXT, Map.of("content.xml", "<x/>", "Pictures/1.png", "x")))
                .isTrue();
        assertThat(accepted(AcceptedType.OPEN_TEXT, Map.of("content.xml", "<x/>", "Basic/Standard/Module1.xml", "x")))
                .isFalse();
        assertThat(accepted(AcceptedType.OPEN_TEXT, Map.of("content.xml", "<x/>", "Object 1/Scripts/python/a.py", "x")))
                .isFalse();
        assertThat(accepted(AcceptedType.OPEN_SHEET, Map.of("run.exe", "MZ"))).isFalse();
    }

    @Test
    void whatWaitedOnTheDiskIsTheSameBytes() throws IOException {
        var whole = zip(Map.of("content.xml", "<x/>"));
        var head = Arrays.copyOf(whole, 7);
        var rest = new ByteArrayInputStream(whole, 7, whole.length - 7);

        try (var arriving = Arriving.of(head, rest, AcceptedType.OPEN_TEXT)) {
            assertThat(arriving.content().readAllBytes()).isEqualTo(whole);
        }
    }

    private static String named(String part, String contentType) {
        return types("<Override PartName='/" + part + "' ContentType='" + contentType + "'/>");
    }

    private static String types(String content) {
        return "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + content + "</Types>";
    }

    private static boolean accepted(AcceptedType type, Map<String, String> parts) throws IOException {
        return accepted(type, zip(parts));
    }

    private static boolean accepted(AcceptedType type, byte[] bytes) throws IOException {
        try (var arriving = Arriving.of(new byte[0], new ByteArrayInputStream(bytes), type)) {
            return arriving.accepted();
        }
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }
}
