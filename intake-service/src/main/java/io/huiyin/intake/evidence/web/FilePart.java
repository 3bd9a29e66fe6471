package io.huiyin.intake.evidence.web;

import io.huiyin.intake.evidence.Limited;
import io.huiyin.intake.evidence.Limits;
import io.huiyin.service.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/** The one file of a form, read as it arrives: the form is never in memory, nor on the disk, as a whole. */
final class FilePart {

    /** Boundaries, headers, and fields that the file's part stands among. */
    private static final int AROUND = 64 * 1024;

    private static final int LARGEST_HEADERS = 4 * 1024;

    private final FileItemIterator parts;
    private final String fileName;
    private final InputStream content;

    private FilePart(FileItemIterator parts, String fileName, InputStream content) {
        this.parts = parts;
        this.fileName = fileName;
        this.content = content;
    }

    /**
     * Reads up to the first byte of the file.
     *
     * @throws Problem where it is no form, or no file is in it
     */
    static FilePart of(HttpServletRequest request, Limits limits, InstantSource clock) throws IOException {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            throw Problem.of(EvidenceProblems.NOT_A_FORM);
        }
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setPartHeaderSizeMax(LARGEST_HEADERS);
        try {
            var parts = upload.getItemIterator(new LimitedRequest(request, limits, clock));
            while (parts.hasNext()) {
                var part = parts.next();
                if (!part.isFormField()) {
                    var name = Objects.requireNonNullElse(part.getName(), "");
                    return new FilePart(parts, name, new FromCaller(part.openStream()));
                }
            }
            throw Problem.of(EvidenceProblems.ONE_FILE);
        } catch (FileUploadException malformed) {
            throw new BrokenOffException(malformed);
        } catch (IOException failed) {
            throw FromCaller.told(failed);
        }
    }

    String fileName() {
        return fileName;
    }

    InputStream content() {
        return content;
    }

    /** Whether the form ends properly behind the file, and the file was the only one. */
    boolean isLast() throws IOException {
        try {
            while (parts.hasNext()) {
                if (!parts.next().isFormField()) {
                    return false;
                }
            }
            return true;
        } catch (FileUploadException malformed) {
            throw new BrokenOffException(malformed);
        } catch (IOException failed) {
            throw FromCaller.told(failed);
        }
    }

    /** A body that ends at its limits, whatever its length was said to be. */
    private static final class LimitedRequest extends ServletRequestContext {

        private final HttpServletRequest request;
        private final Limits limits;
        private final InstantSource clock;

        LimitedRequest(HttpServletRequest request, Limits limits, InstantSource clock) {
            super(request);
            this.request = request;
            this.limits = limits;
            this.clock = clock;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new Limited(
                    request.getInputStream(),
                    limits.bytes() + AROUND,
                    clock.instant().plus(limits.uploadTime()),
                    clock);
        }
    }
}
