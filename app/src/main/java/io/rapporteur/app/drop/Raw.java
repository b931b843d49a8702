package io.rapporteur.app.drop;

/** The place of a raw record. */
record Raw(int partition, long offset) {

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
