package org.clusterrules.spring.internal;

import org.clusterrules.assessment.Assessment;

/** Measures what a service does. */
interface UsageListener {
    void assessed(Assessment assessment, long nanoseconds);

    /** An edit of a watched directory came into use, or was refused. */
    void edited(boolean accepted);
}
