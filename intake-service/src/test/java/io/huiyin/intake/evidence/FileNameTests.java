package io.huiyin.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "photo.png, photo.png",
                "收据 1.png, 收据 1.png",
                "../../etc/passwd, passwd",
                "C:\\Users\\mei\\a.png, a.png",
                "a\u202egnp.exe, agnp.exe",
                "a\u0000b\u0007.png, ab.png",
                "a\u200bb.png, ab.png",
                "a\"b<c>.png, a_b_c_.png",
                ".htaccess, htaccess",
                "😀.png, 😀.png"
            })
    void isWithoutPathAndTricks(String sent, String clean) {
        assertThat(FileName.clean(sent)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "..", "...", "\u202e", " \u3000 "})
    void isNeverEmpty(String sent) {
        assertThat(FileName.clean(sent)).isEqualTo("file");
    }

    @Test
    void endsAsItsContentDoes() {
        assertThat(FileName.of("photo.exe", AcceptedType.PNG)).isEqualTo("photo.exe.png");
        assertThat(FileName.of("photo.JPEG", AcceptedType.JPEG)).isEqualTo("photo.JPEG");
        assertThat(FileName.of("page.hta", AcceptedType.TEXT)).isEqualTo("page.hta.txt");
    }

    @Test
    void losesItsMiddleAndKeepsItsEndWhereItIsLong() {
        var name = FileName.clean("很".repeat(300) + ".png");

        assertThat(name.codePointCount(0, name.length())).isEqualTo(FileName.LONGEST);
        assertThat(name).endsWith("很.png");
        assertThat(FileName.of("x".repeat(300) + ".exe", AcceptedType.PNG))
                .hasSize(120)
                .endsWith(".png");
    }
}
