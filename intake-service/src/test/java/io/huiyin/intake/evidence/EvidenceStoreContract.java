package io.huiyin.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of evidence has to keep to. */
abstract class EvidenceStoreContract {

    private static final int LARGEST = 20 << 20;

    abstract EvidenceStore store();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255 << 10, (1 << 20) + 1, LARGEST})
    void whatIsStoredComesBackByteForByte(int size) throws IOException {
        var key = UUID.randomUUID();
        var content = bytes(size);

        store().store(key, new ByteArrayInputStream(content));

        assertThat(read(key)).isEqualTo(content);
    }

    @Test
    void nothingIsUnderAKeyThatWasNeverUsed() throws IOException {
        assertThat(store().open(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatIsDeletedIsGoneAndDeletingAgainIsFine() throws IOException {
        var key = UUID.randomUUID();
        store().store(key, new ByteArrayInputStream(bytes(300_000)));

        store().delete(key);
        store().delete(key);

        assertThat(store().open(key)).isEmpty();
    }

    @Test
    void contentThatBreaksOffLeavesNothing() throws IOException {
        var key = UUID.randomUUID();
        var broken = new SequenceInputStream(new ByteArrayInputStream(bytes(600_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the caller is gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        });

        assertThatThrownBy(() -> store().store(key, broken)).isInstanceOf(IOException.class);

        assertThat(store().open(key)).isEmpty();
        store().delete(key);
        store().store(key, new ByteArrayInputStream(bytes(10)));
        assertThat(read(key)).isEqualTo(bytes(10));
    }

    @Test
    void manyAtOnceDoNotMix() throws Exception {
        var stores = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(number -> () -> {
                    var key = UUID.randomUUID();
                    var content = bytes(100_000 + number);
                    store().store(key, new ByteArrayInputStream(content));
                    return java.util.Arrays.equals(content, read(key));
                })
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(stores))
                    .allSatisfy(one -> assertThat(one.resultNow()).isTrue());
        }
    }

    private byte[] read(UUID key) throws IOException {
        try (var stored = store().open(key).orElseThrow()) {
            return stored.readAllBytes();
        }
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
