# One image for each service: docker build --build-arg MODULE=intake-service .
# Needs the application jars (./mvnw -DskipTests package); nothing is compiled here, so that an image is what was tested.
FROM eclipse-temurin:25.0.1_8-jre AS unpack
ARG MODULE
WORKDIR /unpack
COPY ${MODULE}/target/${MODULE}-*-app.jar app.jar
# Layers that change seldom come first.
RUN java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM eclipse-temurin:25.0.1_8-jre
RUN groupadd --system --gid 10001 huiyin && useradd --system --uid 10001 --gid huiyin --no-create-home huiyin
WORKDIR /opt/huiyin
# Not COPY --chmod, which docker-compose 1.29 cannot build.
COPY compose/healthy /opt/huiyin/healthy
RUN chmod 0755 /opt/huiyin/healthy
COPY --from=unpack /unpack/layers/dependencies/ ./
COPY --from=unpack /unpack/layers/spring-boot-loader/ ./
COPY --from=unpack /unpack/layers/snapshot-dependencies/ ./
COPY --from=unpack /unpack/layers/application/ ./
USER 10001:10001
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-jar", "app.jar"]
