package io.huiyin.intake.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnifferTests {

    private static final String PNG = "89504e470d0a1a0a0000000d49484452";
    private static final String OLE2 = "d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900";

    private final Sniffer sniffer = new Sniffer();

    @ParameterizedTest
    @CsvSource({
        "photo.png, " + PNG + ", image/png",
        "PHOTO, ffd8ffe000104a46494600010100, image/jpeg",
        "a.gif, 474946383961, image/gif",
        "a.webp, 52494646240000005745425056503820, image/webp",
        "a.heic, 000000186674797068656963, image/heic",
        "scan.pdf, 255044462d312e370a, application/pdf",
        "call.mp3, 494433030000, audio/mpeg",
        "call.amr, 2321414d520a, audio/amr",
        "call.wav, 524946462400000057415645666d7420, audio/vnd.wave",
        "memo.m4a, 00000018667479704d344120, audio/mp4",
        "film.mp4, 000000186674797069736f6d, video/mp4",
        "film.mov, 000000146674797071742020, video/quicktime",
        "film.webm, 1a45dfa39f4286810142f7810142f2810442f381084282847765626d, video/webm",
        "mail.msg, " + OLE2 + ", application/vnd.ms-outlook",
        "letter.rtf, 7b5c727466315c616e7369, application/rtf"
    })
    void whatPeopleSendIsKnownByItsBytes(String name, String hex, String type) {
        assertThat(sniffer.sniff(HexFormat.of().parseHex(hex), name).map(AcceptedType::mediaType))
                .hasValue(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "note.txt | They gave me too little. | text/plain",
                "note | 他们少找了五十元。 | text/plain",
                "till.log | 10:01 opened | text/plain",
                "till.csv | a,b,c | text/csv",
                "letter.eml | Received: from a by b; Subject: Short-changed | message/rfc822"
            })
    void textsAreToldApartByTheirNames(String name, String text, String type) {
        assertThat(sniffer.sniff(text.getBytes(UTF_8), name).map(AcceptedType::mediaType))
                .hasValue(type);
    }

    @Test
    void aTextInGbkIsAText() {
        assertThat(sniffer.sniff("他们少找了五十元。".getBytes(Charset.forName("GBK")), "note.txt"))
                .hasValue(AcceptedType.TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "[Content_Types].xml, word/document.xml",
        "_rels/.rels, [Content_Types].xml",
        "word/a.xml, [Content_Types].xml"
    })
    void aWordDocumentIsOneWhateverItBeginsWith(String first, String second) throws IOException {
        assertThat(sniffer.sniff(zip(first, second), "letter.docx")).hasValue(AcceptedType.WORD);
    }

    @Test
    void anOpenDocumentIsKnown() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var content = "application/vnd.oasis.opendocument.text".getBytes(UTF_8);
            var entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            var crc = new java.util.zip.CRC32();
            crc.update(content);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        }

        assertThat(sniffer.sniff(out.toByteArray(), "letter.odt")).hasValue(AcceptedType.OPEN_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.png", "letter.docx", "scan.pdf", "note.txt", "a.zip", "x"})
    void anArchiveOfAnythingElseIsNotTaken(String name) throws IOException {
        assertThat(sniffer.sniff(zip("META-INF/MANIFEST.MF", "Main.class"), name))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo.png | <html><body>hi</body></html>",
                "note.txt | <!DOCTYPE html><script>alert(1)</script>",
                "photo.png | <svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "photo.svg | <?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "note.txt | #!/bin/sh",
                "run.bat | echo hello",
                "run.js | alert(1)",
                "run.vbs | MsgBox 1",
                "page.html | hello",
                "Main.java | class Main {}"
            })
    void nothingThatRunsIsTaken(String name, String text) {
        assertThat(sniffer.sniff(text.getBytes(UTF_8), name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.png", "scan.pdf", "note.txt", "run.exe", "letter.docx", "x"})
    void programsAreNotTakenUnderAnyName(String name) {
        var windows = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000" + "00".repeat(64));
        var linux = HexFormat.of().parseHex("7f454c46020101000000000000000000" + "02003e0001000000");

        assertThat(sniffer.sniff(windows, name)).isEmpty();
        assertThat(sniffer.sniff(linux, name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.doc", "prices.xls", "talk.ppt", "letter.docx", "x"})
    void documentsWhoseMacrosCannotBeSeenAreNotTaken(String name) {
        assertThat(sniffer.sniff(HexFormat.of().parseHex(OLE2), name)).isEmpty();
    }

    @Test
    void bytesOfNoKindAreNotTakenForWhatTheyAreCalled() {
        assertThat(sniffer.sniff(new byte[] {0, 1, 2, 3, 4}, "photo.png")).isEmpty();
        assertThat(sniffer.sniff(new byte[] {0, 1, 2, 3, 4}, "note.txt")).isEmpty();
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return out.toByteArray();
    }
}
