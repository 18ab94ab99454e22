package org.clusterrules.model;

/** Whether a cell is filled in. */
public enum State {
    /** Not filled in: absent, {@code null}, empty, white space, or a placeholder. The form forbids it (各必填栏目不得空缺). */
    BLANK,
    /** Filled in with 无, the form's own word for "no such situation". */
    NONE,
    /** Filled in with a value. */
    FILLED
}
