package org.clusterrules.diff;

import java.util.Optional;
import org.clusterrules.model.Label;

/**
 * Something that a rule says, in both rule sets.
 *
 * @param what what it is
 * @param before what the first rule set says; empty where it says nothing of it
 * @param after what the second says
 */
public record Aspect(What what, Optional<String> before, Optional<String> after) {
    /** What a rule can say differently. */
    public enum What {
        /** Whether it decides or advises. */
        KIND("性质", "kind"),
        /** How the number is compared. */
        OPERATOR("比较", "operator"),
        /** What it is compared with. */
        THRESHOLD("门槛", "threshold"),
        /** What is required, as the rule file states it. */
        REQUIREMENT("要求", "requirement"),
        /** The area that it is scored in. */
        AREA("领域", "area"),
        /** Its weight in the score. */
        WEIGHT("权重", "weight"),
        /** Its title. */
        TITLE("标题", "title"),
        /** Its basis. */
        BASIS("依据", "basis"),
        /** The note that is added to its findings. */
        NOTE("说明", "note");

        private final String zh;
        private final String en;

        What(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** Returns the words for it. */
        public Label label() {
            return new Label(zh, en);
        }

        /** Whether it can change an outcome, and not only words or the score. */
        boolean decides() {
            return this == KIND || this == OPERATOR || this == THRESHOLD || this == REQUIREMENT;
        }
    }
}
