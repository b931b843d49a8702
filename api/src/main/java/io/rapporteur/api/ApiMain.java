package io.rapporteur.api;

import io.rapporteur.runtime.main.ServiceMain;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.settings.Settings;
import java.util.Optional;

/** The API as a process of its own. */
public final class ApiMain {

    /** The process: its name, what it is for, how it is put together. */
    public static final ServiceMain PROCESS =
            ServiceMain.alone("api", "the database as JSON over HTTP", ApiMain::assemble);

    private ApiMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(PROCESS.run(args, System.getenv(), System.out).code());
    }

    private static ServiceMain.Assembled assemble(Settings settings) {
        var own = ApiSettings.from(settings);
        Optional<Cluster> cluster = Cluster.known(settings);
        return () -> ApiService.create(own, cluster);
    }
}
