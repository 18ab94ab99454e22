package org.clusterrules.cli.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Ref.Storage;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.lib.RefRename;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.ReflogReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.SymbolicRef;
import org.jspecify.annotations.Nullable;

/** The branches and tags of a repository, each read on demand. */
final class GitRefs extends RefDatabase {
    private static final int REF_BYTES = 4_096;
    private static final int PACKED_BYTES = 16 << 20;
    private static final String SYMBOLIC = "ref: ";

    private final GitDirectory git;
    private @Nullable Map<String, ObjectId> packed;

    GitRefs(GitDirectory git) {
        this.git = git;
    }

    @Override
    public @Nullable Ref exactRef(String name) throws IOException {
        return ref(name, 0);
    }

    private @Nullable Ref ref(String name, int depth) throws IOException {
        String text = loose(name);
        if (text.startsWith(SYMBOLIC)) {
            String target = text.substring(SYMBOLIC.length()).strip();
            if (depth == MAX_SYMBOLIC_REF_DEPTH || !target.startsWith("refs/") || !Repository.isValidRefName(target)) {
                throw new GitException("corrupt", name);
            }
            Ref there = ref(target, depth + 1);
            return new SymbolicRef(name, there != null ? there : new ObjectIdRef.Unpeeled(Storage.NEW, target, null));
        } else if (ObjectId.isId(text)) {
            return new ObjectIdRef.Unpeeled(Storage.LOOSE, name, ObjectId.fromString(text));
        }
        ObjectId id = packed().get(name);
        return id == null ? null : new ObjectIdRef.Unpeeled(Storage.PACKED, name, id);
    }

    private String loose(String name) throws IOException {
        Path folder = name.startsWith("refs/") ? git.common() : git.own();
        try {
            return GitFile.read(folder.resolve(name), REF_BYTES)
                    .map(bytes -> new String(bytes, UTF_8).strip())
                    .orElse("");
        } catch (InvalidPathException e) {
            return "";
        }
    }

    private Map<String, ObjectId> packed() throws IOException {
        if (packed == null) {
            Map<String, ObjectId> refs = new HashMap<>();
            Optional<byte[]> file = GitFile.read(git.common().resolve("packed-refs"), PACKED_BYTES);
            String text = file.map(bytes -> new String(bytes, UTF_8)).orElse("");
            for (String line : Splitter.on('\n').split(text)) {
                int space = line.indexOf(' ');
                if (space == 40 && ObjectId.isId(line.substring(0, space))) {
                    refs.put(line.substring(space + 1).strip(), ObjectId.fromString(line.substring(0, space)));
                }
            }
            packed = refs;
        }
        return packed;
    }

    @Override
    public ReflogReader getReflogReader(Ref ref) throws IOException {
        Path folder = ref.getName().startsWith("refs/") ? git.common() : git.own();
        return GitReflog.read(folder.resolve("logs").resolve(ref.getName()));
    }

    @Override
    public Ref peel(Ref ref) {
        return ref; // the tag is read when the revision is resolved
    }

    @Override
    @Deprecated
    public Map<String, Ref> getRefs(String prefix) {
        throw new UnsupportedOperationException("refs are looked up by name");
    }

    @Override
    public List<Ref> getAdditionalRefs() {
        throw new UnsupportedOperationException("refs are looked up by name");
    }

    @Override
    public boolean isNameConflicting(String name) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public RefUpdate newUpdate(String name, boolean detach) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public RefRename newRename(String from, String to) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void create() {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
