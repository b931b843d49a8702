package io.rapporteur.embedded;

/**
 * A way to the broker through a proxy on the loopback address.
 *
 * @param port where the broker listens for what the proxy passes on
 * @param proxy where the proxy listens, and where clients are told to connect
 */
public record ProxiedPort(int port, int proxy) {}
