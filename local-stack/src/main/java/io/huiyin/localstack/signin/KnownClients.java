package io.huiyin.localstack.signin;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** A fixed list; Spring's own insists on a different secret for each, and the demo people share theirs. */
final class KnownClients implements RegisteredClientRepository {

    private final Map<String, RegisteredClient> byId;

    KnownClients(List<RegisteredClient> clients) {
        byId = clients.stream().collect(Collectors.toUnmodifiableMap(RegisteredClient::getId, Function.identity()));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are fixed, " + client.getClientId() + " cannot be added");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return byId.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        // Ids and client ids are the same here.
        return byId.get(clientId);
    }
}
