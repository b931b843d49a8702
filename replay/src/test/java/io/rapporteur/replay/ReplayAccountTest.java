package io.rapporteur.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.event.Maker;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayState;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayAccountTest {

    @Test
    void closesAnItemWhenAllItsDocumentsAreTold() {
        var account = new ReplayAccount(Map.of("h", Set.of("a@en", "b@en")));

        assertThat(account.enter(outcome("h", "a@en", ReplayState.UNCHANGED, 2)))
                .isFalse();
        assertThat(account.open()).containsExactly("h");
        assertThat(account.enter(outcome("h", "b@en", ReplayState.CHANGED, 2))).isTrue();

        assertThat(account.open()).isEmpty();
        assertThat(account.replayed()).isEqualTo(1);
        assertThat(account.count(ReplayState.UNCHANGED)).isEqualTo(1);
        assertThat(account.count(ReplayState.CHANGED)).isEqualTo(1);
        assertThat(account.makers()).containsExactly(new Maker("enricher", "1", "2"));
    }

    @Test
    void countsWhatIsToldTwiceOnce() {
        var account = new ReplayAccount(Map.of("a", Set.of("a")));

        account.enter(outcome("a", "a", ReplayState.CHANGED, 1));
        account.enter(outcome("a", "a", ReplayState.CHANGED, 1));

        assertThat(account.count(ReplayState.CHANGED)).isEqualTo(1);
        assertThat(account.replayed()).isEqualTo(1);
    }

    @Test
    void passesOverPlansAndTheItemsOfOthers() {
        var account = new ReplayAccount(Map.of("a", Set.of("a")));

        account.enter(outcome("a", "a", ReplayState.PLANNED, 0));
        account.enter(outcome("z", "z", ReplayState.CHANGED, 1));

        assertThat(account.open()).containsExactly("a");
        assertThat(account.count(ReplayState.CHANGED)).isZero();
    }

    @Test
    void failsADocumentThatItsFileNoLongerGives() {
        var account = new ReplayAccount(Map.of("h", Set.of("a@en", "b@en")));

        account.enter(outcome("h", "a@en", ReplayState.CHANGED, 1));

        assertThat(account.open()).isEmpty();
        assertThat(account.failures())
                .singleElement()
                .asString()
                .startsWith("b@en: it is no longer read from its file, which now gives a@en");
    }

    @Test
    void takesAFailureBackWhenTheItemSucceedsAfterAll() {
        var account = new ReplayAccount(Map.of("a", Set.of("a")));

        account.enter(outcome("a", null, ReplayState.FAILED, 0));
        assertThat(account.failures()).containsExactly("a: why");
        account.enter(outcome("a", "a", ReplayState.UNCHANGED, 1));

        assertThat(account.failed()).isZero();
        assertThat(account.replayed()).isEqualTo(1);
    }

    private static ReplayOutcome outcome(String item, @Nullable String document, ReplayState state, int documents) {
        return new ReplayOutcome("r", item, document, state, "", documents, "why", new Maker("enricher", "1", "2"));
    }
}
