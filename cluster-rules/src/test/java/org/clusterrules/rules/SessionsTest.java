package org.clusterrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.conf.ThreadSafeOption;

class SessionsTest {
    private static final Model NO_RULES = new ModelImpl("none");

    @AfterEach
    void forget() {
        System.clearProperty(ThreadSafeOption.PROPERTY_NAME);
    }

    /** With it, sessions in different threads would put their figures into each other's answers. */
    @Test
    void aHostCannotMakeThreadsShareTheArgumentsOfARule() {
        System.setProperty(ThreadSafeOption.PROPERTY_NAME, "false");
        KieSession session = Sessions.of(NO_RULES).open();
        try {
            assertEquals(ThreadSafeOption.YES, session.getSessionConfiguration().getOption(ThreadSafeOption.KEY));
        } finally {
            session.dispose();
        }
    }
}
