package io.huiyin.service.strictjson;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;

/**
 * Reads every record that a controller takes as its body. It claims all media types, so that no lenient converter gets
 * hold of a record, and refuses what is not plain {@code application/json}.
 */
final class StrictJsonConverter implements HttpMessageConverter<Record> {

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public Record read(Class<? extends Record> type, HttpInputMessage message) throws IOException {
        checkHeaders(message.getHeaders());
        return StrictJson.read(message.getBody(), type);
    }

    /** The {@code charset} parameter has no meaning for JSON (RFC 8259): the bytes alone decide. */
    private static void checkHeaders(HttpHeaders headers) {
        var mediaType = headers.getContentType();
        if (mediaType == null || !mediaType.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                    .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        }
        if (headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING).stream()
                .anyMatch(name -> !name.equalsIgnoreCase("identity"))) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE).header(HttpHeaders.ACCEPT_ENCODING, "identity");
        }
        if (headers.getContentLength() > StrictJson.MAX_BYTES) {
            throw Problem.of(ProblemType.BODY_TOO_LARGE, StrictJson.MAX_BYTES / 1024);
        }
    }

    @Override
    public void write(Record value, @Nullable MediaType contentType, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("reads only");
    }
}
