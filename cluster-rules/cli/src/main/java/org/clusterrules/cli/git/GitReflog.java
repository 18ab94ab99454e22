package org.clusterrules.cli.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.CheckoutEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.ReflogEntry;
import org.eclipse.jgit.lib.ReflogReader;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/** The earlier values of a branch, newest first, for {@code main@{1}}. */
record GitReflog(List<ReflogEntry> entries) implements ReflogReader {
    private static final int LOG_BYTES = 16 << 20;
    private static final Pattern CHECKOUT = Pattern.compile("checkout: moving from (\\S+) to (\\S+)");

    static GitReflog read(Path file) throws IOException {
        String text = GitFile.read(file, LOG_BYTES)
                .map(bytes -> new String(bytes, UTF_8))
                .orElse("");
        return new GitReflog(Lists.reverse(Splitter.on('\n')
                .splitToStream(text)
                .filter(line -> line.matches("[0-9a-f]{40} [0-9a-f]{40} .*"))
                .<ReflogEntry>map(Entry::new)
                .toList()));
    }

    @Override
    public @Nullable ReflogEntry getLastEntry() {
        return getReverseEntry(0);
    }

    @Override
    public List<ReflogEntry> getReverseEntries() {
        return entries;
    }

    @Override
    public List<ReflogEntry> getReverseEntries(int max) {
        return entries.subList(0, Math.min(max, entries.size()));
    }

    @Override
    public @Nullable ReflogEntry getReverseEntry(int number) {
        return number < entries.size() ? entries.get(number) : null;
    }

    /** A line: the id before, the id after, the person, and after a tab the reason. */
    private record Entry(String line) implements ReflogEntry {
        @Override
        public ObjectId getOldId() {
            return ObjectId.fromString(line.substring(0, 40));
        }

        @Override
        public ObjectId getNewId() {
            return ObjectId.fromString(line.substring(41, 81));
        }

        @Override
        public PersonIdent getWho() {
            return RawParseUtils.parsePersonIdentOnly(line.getBytes(UTF_8), 82);
        }

        @Override
        public String getComment() {
            return line.substring(line.indexOf('\t') + 1);
        }

        @Override
        public @Nullable CheckoutEntry parseCheckout() {
            Matcher checkout = CHECKOUT.matcher(getComment());
            return checkout.matches() ? new Checkout(checkout.group(1), checkout.group(2)) : null;
        }
    }

    private record Checkout(String from, String to) implements CheckoutEntry {
        @Override
        public String getFromBranch() {
            return from;
        }

        @Override
        public String getToBranch() {
            return to;
        }
    }
}
