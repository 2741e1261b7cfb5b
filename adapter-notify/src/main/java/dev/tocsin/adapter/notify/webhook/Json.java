package dev.tocsin.adapter.notify.webhook;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A body that is sent once: the library would send another one again by itself where the answer asks for that. */
final class Json extends RequestBody {

    private static final MediaType TYPE = MediaType.get("application/json");

    private final byte[] bytes;

    Json(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public MediaType contentType() {
        return TYPE;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
