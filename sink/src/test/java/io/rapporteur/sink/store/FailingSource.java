package io.rapporteur.sink.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections that break at a chosen call, before it reaches the server or after. */
final class FailingSource {

    private static final Set<String> WORK =
            Set.of("prepareStatement", "unwrap", "setSavepoint", "releaseSavepoint", "commit");

    private final DataSource real;
    private final int failing;
    private final boolean afterwards;
    private int calls;

    private FailingSource(DataSource real, int failing, boolean afterwards) {
        this.real = real;
        this.failing = failing;
        this.afterwards = afterwards;
    }

    /** Fails at the {@code failing}-th call that does something, from 1. */
    static FailingSource at(DataSource real, int failing, boolean afterwards) {
        return new FailingSource(real, failing, afterwards);
    }

    /** Whether the call was reached. */
    boolean hasFailed() {
        return calls >= failing;
    }

    DataSource source() {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = invoke(real, method, arguments);
            return result instanceof Connection connection ? failing(connection) : result;
        });
    }

    private Connection failing(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            boolean now = WORK.contains(method.getName()) && ++calls == failing;
            if (now && !afterwards) {
                throw lost(connection);
            }
            Object result = invoke(connection, method, arguments);
            if (now) {
                throw lost(connection);
            }
            return result;
        });
    }

    private static SQLException lost(Connection connection) throws SQLException {
        connection.close();
        return new SQLException("connection lost", "08006");
    }

    private interface Call {
        @Nullable
        Object run(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.run(method, arguments)));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
