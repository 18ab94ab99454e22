package org.clusterrules.cli.git;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectDatabase;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * The objects of this repository only: its alternates are not followed, and what a partial clone lacks is not fetched. Every object is
 * checked against its id, whatever an index claims.
 */
final class GitObjects extends ObjectDatabase {
    /** The most bytes of one object: a tree of 100,000 entries; a blob may have as many as a rule file. */
    static final int OBJECT_BYTES = 4 << 20;

    private static final int MOST_PACKS = 200;
    private static final int MOST_MATCHES = 2;

    private final Path folder;
    private @Nullable List<GitPack> packs;

    GitObjects(GitDirectory git) {
        folder = git.common().resolve("objects");
    }

    @Override
    public ObjectReader newReader() {
        return new Reader();
    }

    @Override
    public ObjectInserter newInserter() {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public long getApproximateObjectCount() {
        return -1;
    }

    @Override
    public void close() {
        if (packs != null) {
            packs.forEach(GitPack::close);
        }
    }

    private List<GitPack> packs() throws IOException {
        if (packs == null) {
            List<GitPack> opened = new ArrayList<>();
            packs = opened;
            for (Path index : list(folder.resolve("pack"), "pack-*.idx")) {
                if (opened.size() == MOST_PACKS) {
                    throw new GitException("too-many-packs", MOST_PACKS);
                }
                opened.add(GitPack.open(index));
            }
        }
        return packs;
    }

    private static List<Path> list(Path folder, String glob) throws IOException {
        if (!GitFile.isThere(folder) || !Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<Path> list = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(list::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return list;
    }

    private Optional<GitObject> find(AnyObjectId id) throws IOException {
        String name = id.name();
        Optional<byte[]> loose =
                GitFile.read(folder.resolve(name.substring(0, 2)).resolve(name.substring(2)), GitObject.LOOSE_BYTES);
        if (loose.isPresent()) {
            return Optional.of(GitObject.loose(loose.get()));
        }
        Optional<GitDeltas.Place> place = place(id);
        return place.isEmpty() ? Optional.empty() : Optional.of(new GitDeltas(this::inPacks).read(place.get()));
    }

    private GitDeltas.Place inPacks(AnyObjectId id) throws IOException {
        return place(id).orElseThrow(() -> new GitException("corrupt", id.name()));
    }

    private Optional<GitDeltas.Place> place(AnyObjectId id) throws IOException {
        for (GitPack pack : packs()) {
            long offset = pack.find(id);
            if (offset >= 0) {
                return Optional.of(new GitDeltas.Place(pack, offset));
            }
        }
        return Optional.empty();
    }

    private Collection<ObjectId> resolve(AbbreviatedObjectId start) throws IOException {
        Set<ObjectId> matches = new TreeSet<>();
        String prefix = start.name();
        if (prefix.length() == 2) {
            return matches;
        }
        for (Path file : list(folder.resolve(prefix.substring(0, 2)), prefix.substring(2) + "*")) {
            String name = prefix.substring(0, 2) + file.getFileName();
            if (ObjectId.isId(name) && matches.size() < MOST_MATCHES) {
                matches.add(ObjectId.fromString(name));
            }
        }
        for (GitPack pack : packs()) {
            pack.resolve(start, matches, MOST_MATCHES);
        }
        return matches;
    }

    private final class Reader extends ObjectReader {
        @Override
        public ObjectReader newReader() {
            return new Reader();
        }

        @Override
        public Collection<ObjectId> resolve(AbbreviatedObjectId id) throws IOException {
            return GitObjects.this.resolve(id);
        }

        @Override
        public ObjectLoader open(AnyObjectId id, int typeHint) throws IOException {
            GitObject found = find(id).orElseThrow(() ->
                    new MissingObjectException(id.copy(), typeHint == OBJ_ANY ? Constants.OBJ_COMMIT : typeHint));
            if (typeHint != OBJ_ANY && found.type() != typeHint) {
                throw new IncorrectObjectTypeException(id.copy(), typeHint);
            }
            try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
                if (!formatter.idFor(found.type(), found.bytes()).equals(id)) {
                    throw new GitException("corrupt", id.name());
                }
            }
            return new ObjectLoader.SmallObject(found.type(), found.bytes());
        }

        @Override
        public Set<ObjectId> getShallowCommits() {
            return Set.of(); // parents that a shallow clone lacks are reported as missing
        }

        @Override
        public void close() {
            // The files belong to the database.
        }
    }
}
