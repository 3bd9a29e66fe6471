package io.huiyin.intake.taxonomy.yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.huiyin.intake.taxonomy.Names;
import io.huiyin.intake.taxonomy.Node;
import io.huiyin.intake.taxonomy.Taxonomy;
import io.huiyin.intake.taxonomy.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the trees of a house that has not edited any: version 0. */
public final class ShippedTrees {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ShippedTrees() {}

    /** @throws RuntimeException where the file is not a tree; the service then does not start */
    public static Taxonomy read(Tree tree, Resource file) {
        try (var in = file.getInputStream()) {
            var nodes = new ArrayList<Node>();
            collect(YAML.readValue(in, Shipped.class).nodes(), null, nodes);
            return new Taxonomy(tree, 0, nodes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(List<ShippedNode> shipped, @Nullable String parent, List<Node> nodes) {
        for (var node : shipped) {
            nodes.add(new Node(node.code(), parent, new Names(node.en(), node.zhCn(), node.zhTw()), false));
            if (node.below() != null) {
                collect(node.below(), node.code(), nodes);
            }
        }
    }

    private record Shipped(List<ShippedNode> nodes) {}

    private record ShippedNode(
            String code,
            @Nullable String en,
            @JsonProperty("zh-CN") @Nullable String zhCn,
            @JsonProperty("zh-TW") @Nullable String zhTw,
            @Nullable List<ShippedNode> below) {}
}
