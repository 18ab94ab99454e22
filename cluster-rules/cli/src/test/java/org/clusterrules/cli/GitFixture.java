package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Bytes;
import com.google.common.primitives.Ints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A git repository that is written byte by byte, so that it can hold what git would not write. */
final class GitFixture {
    static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();
    static final String MANIFEST = "id: test\ntitle: 测试\nedition: \"2022\"\n";
    static final String RULE = """
            rule "standard.area"
                @title("占地面积") @titleEn("the area") @basis("测试") @area("INDUSTRY")
            when
                Basics( $area : area )
            then
                criterion.figure($area).isAtMost("1");
            end
            """;

    final Path root;
    final Path git;

    GitFixture(Path root) throws IOException {
        this.root = Files.createDirectories(root).toRealPath();
        this.git = this.root.resolve(".git");
        Files.createDirectories(git.resolve("objects/pack"));
        Files.createDirectories(git.resolve("refs/heads"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(git.resolve("config"), "[core]\n\trepositoryformatversion = 0\n");
    }

    static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] object(String type, byte[] content) {
        return Bytes.concat((type + " " + content.length + "\0").getBytes(UTF_8), content);
    }

    static String id(String type, byte[] content) {
        return HEX.encode(sha1(object(type, content)));
    }

    Path file(String id) {
        return git.resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
    }

    String write(String type, byte[] content) throws IOException {
        String id = id(type, content);
        Files.createDirectories(file(id).getParent());
        Files.write(file(id), deflate(object(type, content)));
        return id;
    }

    String blob(String text) throws IOException {
        return write("blob", text.getBytes(UTF_8));
    }

    static byte[] entry(String mode, String name, String id) {
        return Bytes.concat((mode + " " + name + "\0").getBytes(UTF_8), HEX.decode(id));
    }

    String tree(byte[]... entries) throws IOException {
        return write("tree", Bytes.concat(entries));
    }

    String commit(String tree, String... parents) throws IOException {
        StringBuilder text = new StringBuilder("tree " + tree + "\n");
        for (String parent : parents) {
            text.append("parent ").append(parent).append('\n');
        }
        text.append("author a <a@b> 1 +0000\ncommitter a <a@b> 1 +0000\n\nm\n");
        return write("commit", text.toString().getBytes(UTF_8));
    }

    void branch(String id) throws IOException {
        Files.writeString(git.resolve("refs/heads/main"), id + "\n");
    }

    /** Commits rules in {@code rules}, of which the entry of {@code standard.drl} is given. */
    String commitRules(byte[] standard) throws IOException {
        String rules = tree(entry("100644", "ruleset.yaml", blob(MANIFEST)), standard);
        String commit = commit(tree(entry("40000", "rules", rules)));
        branch(commit);
        return commit;
    }

    String commitRules(String standard) throws IOException {
        return commitRules(entry("100644", "standard.drl", blob(standard)));
    }

    /** Writes a pack of one object, kept as the bytes say, and its index. */
    void pack(String id, byte[] kept) throws IOException {
        byte[] body = Bytes.concat("PACK".getBytes(UTF_8), Ints.toByteArray(2), Ints.toByteArray(1), kept);
        byte[] sum = sha1(body);
        Path pack = git.resolve("objects/pack/pack-" + HEX.encode(sum) + ".pack");
        Files.write(pack, Bytes.concat(body, sum));
        ByteBuffer index = ByteBuffer.allocate(8 + 1024 + 28);
        index.putInt(0xFF744F63).putInt(2);
        for (int i = 0; i < 256; i++) {
            index.putInt(i < Integer.parseInt(id.substring(0, 2), 16) ? 0 : 1);
        }
        index.put(HEX.decode(id)).putInt(0).putInt(12);
        byte[] front = Bytes.concat(index.array(), sum);
        Files.write(pack.resolveSibling("pack-" + HEX.encode(sum) + ".idx"), Bytes.concat(front, sha1(front)));
    }

    Path index() throws IOException {
        try (var packs = Files.newDirectoryStream(git.resolve("objects/pack"), "*.idx")) {
            return packs.iterator().next();
        }
    }

    /** Returns what stands before an object in a pack. */
    static byte[] header(int type, long size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rest = size >> 4;
        out.write((int) ((type << 4) | (size & 15) | (rest > 0 ? 128 : 0)));
        while (rest > 0) {
            out.write((int) ((rest & 127) | (rest > 127 ? 128 : 0)));
            rest >>= 7;
        }
        return out.toByteArray();
    }

    /** Moves an object from its own file into a pack. */
    void move(String id, String type, byte[] content) throws IOException {
        Files.delete(file(id));
        int number = type.equals("commit") ? 1 : type.equals("tree") ? 2 : 3;
        pack(id, Bytes.concat(header(number, content.length), deflate(content)));
    }
}
