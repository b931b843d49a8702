package io.rapporteur.app.replay;

import io.rapporteur.app.terminal.Style;
import io.rapporteur.app.terminal.TextTable;
import io.rapporteur.event.DifferenceCount;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayPhase;
import io.rapporteur.runtime.service.Exit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Receipts for a person. */
public final class ReceiptPage {

    private ReceiptPage() {}

    /** What a receipt says beside its numbers, and them in the last line. */
    static List<String> lines(Replay receipt, Style style) {
        List<String> lines = new ArrayList<>();
        receipt.getMissing().forEach(name -> lines.add(style.red("not found") + " " + name));
        receipt.getGone().forEach(gone -> lines.add(style.red("expired") + " " + gone));
        receipt.getFailures().forEach(failure -> lines.add(style.red("failed") + " " + failure));
        lines.add(style.bold("replay " + receipt.getReplayId()) + "  " + phase(receipt) + "  " + receipt.getSelection()
                + " from " + receipt.getStage());
        lines.add("  made before by  " + makers(receipt.getMadeBefore()));
        if (!receipt.getMadeBy().isEmpty()) {
            lines.add("  made now by     " + makers(receipt.getMadeBy()));
        }
        DifferenceCount differences = receipt.getDifferences();
        if (differences != null) {
            lines.add("  citations       " + differences.getGained() + " gained, " + differences.getLost() + " lost, "
                    + differences.getRetargeted() + " retargeted, " + differences.getPinpoints() + " pinpoints, "
                    + differences.getDetails() + " details");
            lines.add("  documents       " + differences.getStructures() + " with another structure, "
                    + differences.getMetadata() + " with other metadata");
        }
        return lines;
    }

    private static String makers(List<Maker> makers) {
        return makers.isEmpty()
                ? "nobody"
                : makers.stream()
                        .map(maker -> maker.getService() + " " + maker.getVersion() + rules(maker))
                        .collect(Collectors.joining(", "));
    }

    private static String rules(Maker maker) {
        return maker.getRules().isEmpty() ? "" : " rules " + maker.getRules();
    }

    /** The numbers of a receipt. */
    static String tally(Replay receipt) {
        return "requested " + receipt.getRequested() + ", found " + receipt.getFound() + ", replayed "
                + receipt.getReplayed() + ", unchanged " + receipt.getUnchanged() + ", changed " + receipt.getChanged()
                + ", superseded " + receipt.getSuperseded() + ", failed " + receipt.getFailed() + ", expired "
                + receipt.getExpired();
    }

    /** All replays as a table, the oldest first. */
    static List<String> table(List<Replay> replays, Style style) {
        var table = new TextTable(
                "REPLAY", "STATE", "BEGAN", "FROM", "FOUND", "REPLAYED", "CHANGED", "FAILED", "EXPIRED", "WHAT");
        replays.forEach(replay -> table.row(
                replay.getReplayId(),
                phase(replay),
                replay.getBegan(),
                replay.getStage(),
                replay.getFound(),
                replay.getReplayed(),
                replay.getChanged(),
                replay.getFailed(),
                replay.getExpired(),
                replay.getSelection()));
        return table.lines(style);
    }

    static String phase(Replay replay) {
        return replay.getPhase().name().toLowerCase(Locale.ROOT);
    }

    /** OK when everything that was named was there and has come to its end. */
    static Exit exit(Replay receipt) {
        boolean stopped = receipt.getPhase() == ReplayPhase.PAUSED || receipt.getPhase() == ReplayPhase.RUNNING;
        boolean complete = receipt.getFailed() == 0 && receipt.getExpired() == 0 && !stopped;
        return complete ? Exit.OK : Exit.FAILED;
    }
}
