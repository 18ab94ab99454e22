package org.clusterrules.cli;

import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.Label;

/** A form of an input that is still to be read, or what is wrong where one should be. It can be read in any thread. */
interface InputForm {
    /** Returns the line of the file, from 1, on which it begins; 0 for a document of a word processor, which has no lines. */
    int line();

    /** Returns about how many bytes of the file lie before its end. */
    long end();

    /** Reads it, each time that it is asked for. */
    Reading read();

    /**
     * What came of reading a form: the form, or why it cannot be read.
     *
     * @param application the form
     * @param unreadable why there is none
     * @param notices what should be known of it all the same, each with its file and place
     */
    record Reading(Optional<Application> application, Optional<UnreadableForm> unreadable, List<Label> notices) {
        /** Copies the list. */
        public Reading {
            notices = List.copyOf(notices);
        }

        static Reading of(Application application, List<Label> notices) {
            return new Reading(Optional.of(application), Optional.empty(), notices);
        }

        static Reading none(UnreadableForm unreadable, List<Label> notices) {
            return new Reading(Optional.empty(), Optional.of(unreadable), notices);
        }
    }
}
