package org.clusterrules.spring.internal;

import org.clusterrules.assessment.Assessment;

/** Hears what a service does, to measure it. */
interface UsageListener {
    /** An application was assessed. */
    void assessed(Assessment assessment, long nanoseconds);

    /** An edit of a watched directory came into use, or was refused. */
    void edited(boolean accepted);
}
