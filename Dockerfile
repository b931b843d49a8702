# One image for every service; the command chooses which. Build the class path first: mvn -DskipTests package
FROM eclipse-temurin:17-jre

RUN useradd --system --uid 10001 --home-dir /var/lib/rapporteur --create-home rapporteur
# Dependencies change seldom, our own jars often: two layers.
COPY app/target/lib/third-party /opt/rapporteur/lib/third-party
COPY app/target/lib/own /opt/rapporteur/lib/own
USER rapporteur
WORKDIR /var/lib/rapporteur
VOLUME /var/lib/rapporteur

# JAVA_TOOL_OPTIONS is the JVM's own variable for further options.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "-cp", "/opt/rapporteur/lib/own/*:/opt/rapporteur/lib/third-party/*"]
CMD ["io.rapporteur.app.Main", "--help"]
