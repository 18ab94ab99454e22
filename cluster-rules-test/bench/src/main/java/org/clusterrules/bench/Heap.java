package org.clusterrules.bench;

import java.lang.management.ManagementFactory;

/** What is alive. */
final class Heap {
    private Heap() {}

    /** Bytes after full collections; more than one, since what a collection finds dead may hold what the next one does. */
    static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Bytes of what the virtual machine has compiled, which is outside the heap. */
    static long machineCode() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().startsWith("Code"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
