package io.huiyin.localstack.launcher.importing;

import io.huiyin.localstack.launcher.importing.RowKeys.RowKey;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A row ready to be sent, written only once so that its size is known before it is packed with others. */
final class PackedRow {

    private static final JsonMapper JSON = new JsonMapper();

    private final CfpbRow row;
    private final String idempotencyKey;
    private final byte[] json;

    PackedRow(CfpbRow row, RowKey key) {
        this.row = row;
        this.idempotencyKey = key.idempotencyKey();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("idempotencyKey", idempotencyKey);
        item.put("complaint", ComplaintMapping.toComplaint(row, key));
        this.json = JSON.writeValueAsBytes(item);
    }

    CfpbRow row() {
        return row;
    }

    String idempotencyKey() {
        return idempotencyKey;
    }

    int bytes() {
        return json.length;
    }

    void writeTo(ByteArrayOutputStream body) {
        body.writeBytes(json);
    }
}
