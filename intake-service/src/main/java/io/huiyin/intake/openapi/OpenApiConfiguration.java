package io.huiyin.intake.openapi;

import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.ProblemWriter;
import io.huiyin.service.security.AccessEnd;
import io.huiyin.service.security.CurrentPerson;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells springdoc what it cannot see in the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(CurrentPerson.class, AccessEnd.class, IdempotencyKey.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Huiyin intake")
                        .version("1")
                        .description(
                                "Every complaint gets an answer: complaints are registered, worked on and followed here.")
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("Where this description comes from")))
                .schemaRequirement(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the sign-in server; locally ./huiyin token agent"));
    }

    @Bean
    SchemaNames schemaNames() {
        return new SchemaNames();
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers, SchemaNames names) {
        return new ModelResolver(mappers.jsonMapper(), names);
    }

    /** The page and its document lie among the pages, where one signs in by browser; programs come with a token. */
    @Bean
    WebMvcConfigurer documentForPrograms() {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addViewController("/openapi").setViewName("forward:/desk/api/openapi");
                registry.addViewController("/openapi.yaml").setViewName("forward:/desk/api/openapi.yaml");
            }
        };
    }

    /** What stands in a controller's signature only. */
    @Bean
    OperationCustomizer signatures() {
        return new Signatures();
    }

    /** Reads what is written only once somebody wants to know: a start does not wait for it. */
    @Bean
    OpenApiCustomizer description(SchemaNames names, ProblemWriter problems) {
        return api -> {
            new Limits(names).customise(api);
            new OperationTexts(new RefusalExamples(problems)).customise(api);
        };
    }
}
