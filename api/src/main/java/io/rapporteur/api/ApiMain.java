package io.rapporteur.api;

import io.rapporteur.service.Exit;
import io.rapporteur.service.Services;
import io.rapporteur.settings.InvalidSettingsException;
import io.rapporteur.settings.Settings;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The API as a process of its own. */
public final class ApiMain {

    private static final Logger LOGGER = LoggerFactory.getLogger(ApiMain.class);

    private ApiMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(run(System.getenv()).code());
    }

    private static Exit run(Map<String, String> environment) throws InterruptedException {
        try {
            var settings = new Settings(environment);
            var api = ApiSettings.from(settings);
            LOGGER.atInfo().addKeyValue("settings", settings.checked(() -> api)).log("starting");
            return Services.runUntilStopped(List.of(ApiService.create(api)));
        } catch (InvalidSettingsException e) {
            LOGGER.atError().addKeyValue("reason", e.getMessage()).log("settings refused");
            return Exit.USAGE;
        }
    }
}
