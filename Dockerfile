# One image for every service; the command chooses which. Build the class path first: mvn -DskipTests package
FROM eclipse-temurin:17-jre

RUN useradd --system --uid 10001 --home-dir /var/lib/rapporteur --create-home rapporteur
COPY app/target/lib /opt/rapporteur/lib
COPY app/target/rapporteur-app-0.1.0.jar /opt/rapporteur/lib/
USER rapporteur
WORKDIR /var/lib/rapporteur
VOLUME /var/lib/rapporteur

# JAVA_TOOL_OPTIONS is the JVM's own variable for further options.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "-cp", "/opt/rapporteur/lib/*"]
CMD ["io.rapporteur.app.Main", "--help"]
