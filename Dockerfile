# One image for every service; the first word of the command says which. Build what it holds first:
#   mvn -DskipTests -pl services -am package && docker build -t rapporteur:0.1.0 .
FROM eclipse-temurin:17-jre

RUN useradd --system --uid 10001 --user-group --no-create-home rapporteur \
 && mkdir -p /var/lib/rapporteur \
 && chown 10001:10001 /var/lib/rapporteur

# What others wrote changes seldom: a layer of its own, which a new version of ours does not send again.
COPY services/target/image/libraries /opt/rapporteur/lib
COPY services/target/image/ours /opt/rapporteur/lib
COPY services/target/rapporteur-services-*.jar /opt/rapporteur/rapporteur.jar

USER 10001:10001
WORKDIR /var/lib/rapporteur
VOLUME /var/lib/rapporteur

# JAVA_TOOL_OPTIONS is the JVM's own variable: set it to change heap or collector, to add properties or an agent. The heap follows
# the container's memory limit; what it leaves is for RocksDB, the network buffers, child processes and the JVM itself. Each thread
# would keep a buffer as large as the largest record that it ever sent or received; those above 1 MiB are given back.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=55 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Xshare:auto -Djdk.nio.maxCachedBufferSize=1048576" \
    RAPPORTEUR_HEALTH_PORT=8090 \
    RAPPORTEUR_STATE_FOLDER=/var/lib/rapporteur

HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=6 \
  CMD curl -fs "http://localhost:${RAPPORTEUR_HEALTH_PORT}/health" > /dev/null

ENTRYPOINT ["java", "-jar", "/opt/rapporteur/rapporteur.jar"]
CMD ["--help"]
