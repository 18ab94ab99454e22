import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * Checks a directory to which a release was deployed: that each artifact has every file, checksum and signature that a public
 * repository asks for, that its pom is complete and needs no parent, and that the BOM lists all artifacts and no others.
 */
final class Staged {
    private static final String BOM = "cluster-rules-bom";
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Path> poms = new TreeMap<>();
    private int signatures;
    private int files;

    public static void main(String[] args) throws Exception {
        Staged staged = new Staged();
        staged.check(Path.of(args[0]));
        staged.faults.forEach(System.out::println);
        System.out.printf(
                "%d artifacts, %d files, %d signatures, %d faults%n",
                staged.poms.size(), staged.files, staged.signatures, staged.faults.size());
        System.exit(staged.faults.isEmpty() ? 0 : 1);
    }

    private void check(Path directory) throws Exception {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(directory)) {
            all = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : all) {
            String name = file.getFileName().toString();
            if (name.endsWith(".asc")) {
                signatures++;
                verify(file);
            } else if (name.matches(".*\\.(jar|json|pom)")) {
                files++;
                require(Files.size(file) > 0, file, "is empty");
                compare(file, "MD5", ".md5");
                compare(file, "SHA-1", ".sha1");
            }
            if (name.endsWith(".pom")) {
                // artifact/version/artifact-version.pom
                poms.put(file.getParent().getParent().getFileName().toString(), file);
            }
        }
        for (Map.Entry<String, Path> pom : poms.entrySet()) {
            checkPom(pom.getKey(), pom.getValue());
        }
        require(signatures == 0 || signatures == files, directory, "has " + signatures + " signatures of " + files + " files");
        checkBom(directory);
    }

    private void checkPom(String artifact, Path file) throws Exception {
        Document pom = parse(file);
        for (String element : List.of(
                "groupId",
                "artifactId",
                "version",
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "scm/connection",
                "scm/developerConnection",
                "scm/url")) {
            require(!text(pom, "/project/" + element).isBlank(), file, "has no " + element);
        }
        require(text(pom, "/project/artifactId").equals(artifact), file, "is of another artifact");
        require(!Files.readString(file).contains("${"), file, "has a property");
        for (String element : List.of("parent", "repositories", "distributionManagement", "build", "profiles", "properties")) {
            require(texts(pom, "/project/" + element).isEmpty(), file, "has " + element);
        }
        int dependencies = texts(pom, "//dependency").size();
        require(texts(pom, "//dependency/version[normalize-space()]").size() == dependencies, file, "has a dependency without version");
        require(!texts(pom, "//dependency/scope").contains("test"), file, "has a dependency for tests");
        String version = text(pom, "/project/version");
        for (String ours : texts(pom, "//dependency[groupId='org.clusterrules']/version")) {
            require(ours.equals(version), file, "has one of our artifacts in version " + ours);
        }
        for (String others : texts(pom, "//dependency[groupId!='org.clusterrules']/version")) {
            require(!others.endsWith("-SNAPSHOT"), file, "has a dependency in version " + others);
        }
        if (text(pom, "/project/packaging").equals("pom")) {
            require(artifact.equals(BOM), file, "is no artifact that anybody needs");
            return;
        }
        String name = file.toString();
        String base = name.substring(0, name.length() - ".pom".length());
        requireEntry(Path.of(base + ".jar"), "META-INF/LICENSE");
        requireEntry(Path.of(base + ".jar"), ".*\\.class");
        requireEntry(Path.of(base + "-sources.jar"), ".*\\.java");
        requireEntry(Path.of(base + "-javadoc.jar"), "index\\.html");
        Path bill = Path.of(base + "-cyclonedx.json");
        require(
                Files.exists(bill) && Files.readString(bill).contains("\"" + artifact + "\""),
                bill,
                "is missing or is of another artifact");
    }

    private void checkBom(Path directory) throws Exception {
        Set<String> artifacts = new TreeSet<>(poms.keySet());
        if (!artifacts.remove(BOM)) {
            faults.add(directory + ": " + BOM + " is missing");
            return;
        }
        require(!artifacts.isEmpty(), directory, "has no artifacts");
        Set<String> listed = new TreeSet<>(
                texts(parse(poms.get(BOM)), "/project/dependencyManagement/dependencies/dependency/artifactId"));
        require(listed.equals(artifacts), poms.get(BOM), "lists " + listed + ", and there are " + artifacts);
    }

    private void requireEntry(Path jar, String entry) throws IOException {
        if (!Files.exists(jar)) {
            faults.add(jar + ": is missing");
            return;
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            require(zip.stream().anyMatch(found -> found.getName().matches(entry)), jar, "has no " + entry);
        }
    }

    private void compare(Path file, String algorithm, String suffix) throws IOException, GeneralSecurityException {
        Path sum = Path.of(file + suffix);
        String expected = HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
        require(Files.exists(sum) && Files.readString(sum).strip().equals(expected), sum, "is missing or differs");
    }

    /** By the public keys of whoever runs this. */
    private void verify(Path signature) throws IOException, InterruptedException {
        String name = signature.toString();
        Process gpg = new ProcessBuilder("gpg", "--batch", "--verify", name, name.substring(0, name.length() - ".asc".length()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(gpg.getInputStream().readAllBytes());
        require(gpg.waitFor() == 0, signature, printed);
    }

    private void require(boolean holds, Path file, String otherwise) {
        if (!holds) {
            faults.add(file + ": " + otherwise);
        }
    }

    private static Document parse(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static String text(Document document, String path) throws Exception {
        return XPATH.evaluate(path, document).strip();
    }

    private static List<String> texts(Document document, String path) throws Exception {
        NodeList nodes = (NodeList) XPATH.evaluate(path, document, XPathConstants.NODESET);
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(i -> nodes.item(i).getTextContent().strip())
                .collect(Collectors.toList());
    }
}
