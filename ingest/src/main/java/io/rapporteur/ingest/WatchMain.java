package io.rapporteur.ingest;

import io.rapporteur.ingest.drop.FolderWatch;
import io.rapporteur.runtime.main.ServiceMain;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.runtime.settings.Settings;
import java.nio.file.Path;

/** The watch over a folder as a process of its own; one for each folder. */
public final class WatchMain {

    /** The process: its name, what it is for, how it is put together. */
    public static final ServiceMain PROCESS =
            ServiceMain.onCluster("watch", "files that appear in a folder to the raw topic", WatchMain::assemble);

    private WatchMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(PROCESS.run(args, System.getenv(), System.out).code());
    }

    private static ServiceMain.Assembled assemble(Cluster cluster, Settings settings) {
        String folder = settings.required(Setting.WATCH_FOLDER);
        return () -> FolderWatch.over(Path.of(folder), cluster);
    }
}
