package org.clusterrules.cli;

import com.google.common.base.Enums;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the result of a check is written. */
enum CheckFormat {
    /** For a person, and for editors that know how compilers print. */
    TEXT {
        @Override
        String write(CheckReport report, Words words) {
            return CheckText.of(report, words);
        }
    },
    /** For a program. */
    JSON {
        @Override
        String write(CheckReport report, Words words) {
            return CheckJson.of(report, words);
        }
    },
    /** For a service that shows what tools find in a repository: SARIF 2.1.0. */
    SARIF {
        @Override
        String write(CheckReport report, Words words) {
            return CheckSarif.of(report, words);
        }
    };

    abstract String write(CheckReport report, Words words);

    static Optional<CheckFormat> of(String name) {
        return Enums.getIfPresent(CheckFormat.class, name.toUpperCase(Locale.ROOT))
                .transform(Optional::of)
                .or(Optional.empty());
    }

    static List<String> names() {
        return Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
