package io.huiyin.intake.taxonomy.web;

import com.mongodb.client.MongoDatabase;
import io.huiyin.intake.taxonomy.ChangeTaxonomy;
import io.huiyin.intake.taxonomy.Taxonomies;
import io.huiyin.intake.taxonomy.Taxonomy;
import io.huiyin.intake.taxonomy.Tree;
import io.huiyin.intake.taxonomy.mongo.MongoTaxonomies;
import io.huiyin.intake.taxonomy.yaml.ShippedTrees;
import io.huiyin.messaging.autoconfigure.Migration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Puts the trees together with their store; a shipped tree that is none keeps the service from starting. */
@Configuration
class TaxonomyConfiguration {

    @Bean
    Taxonomies taxonomies(
            MongoDatabase database,
            ResourceLoader resources,
            @Value("${huiyin.taxonomy.location:classpath:taxonomy/}") String location) {
        Map<Tree, Taxonomy> shipped = new EnumMap<>(Tree.class);
        for (var tree : Tree.values()) {
            shipped.put(tree, ShippedTrees.read(tree, resources.getResource(location + tree.wireName() + ".yaml")));
        }
        return new MongoTaxonomies(database, shipped);
    }

    @Bean
    ChangeTaxonomy changeTaxonomy(Taxonomies taxonomies) {
        return new ChangeTaxonomy(taxonomies, InstantSource.system());
    }

    @Bean
    Migration taxonomyIndexes() {
        return MongoTaxonomies.migration();
    }
}
