package org.clusterrules.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Ticks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What LibreOffice makes of the documents that are written here; in profile {@code libreoffice}. */
class LibreOfficeCheck {
    private static final List<String> SAMPLES = List.of("eligible", "near-miss", "half-filled");
    private static final List<WordComment> COMMENTS = List.of(
            new WordComment("/industry/totalOutput/2021", "第一条\n依据：申报表"),
            new WordComment("/basics/notRestrictedIndustry", "第二条"),
            new WordComment("", "第三条"));

    /** The headings of the sections, each of which begins a page; those before 八 fill one each. */
    private static final List<String> HEADINGS = List.of(
            "一、基本情况",
            "二、主导产业情况",
            "三、创新能力情况",
            "四、数字化升级情况",
            "五、绿色化转型情况",
            "六、开放合作情况",
            "七、治理和服务水平",
            "八、未来三年中小企业特色产业集群发展规划");

    @TempDir
    private static Path directory;

    @BeforeAll
    static void letItOpenAndSave() throws IOException, InterruptedException {
        for (String sample : SAMPLES) {
            Files.write(directory.resolve(sample + ".docx"), ApplicationWord.write(form(sample)));
        }
        Files.write(directory.resolve("blank.docx"), ApplicationWord.template(Edition.of("2022")));
        Files.write(
                directory.resolve("commented.docx"),
                ApplicationWord.comment(ApplicationWord.write(form("near-miss")), COMMENTS));
        List<Corpus.Document> corpus = corpus();
        for (int i = 0; i < corpus.size(); i++) {
            Files.write(
                    directory.resolve("corpus" + i + ".docx"),
                    corpus.get(i)
                            .layout()
                            .apply(new FormLayouts(form("eligible")))
                            .docx());
        }
        save("docx:MS Word 2007 XML");
        save("doc:MS Word 97");
        save("pdf");
    }

    private static Application form(String sample) throws IOException {
        return ApplicationJson.read(Path.of("../samples/" + sample + ".json"));
    }

    /** Documents of the corpus: every how-manieth. */
    private static final int SAMPLE = 4;

    /** Those without tracked changes: LibreOffice 7.4 takes for inserted what one change inserts and another deletes, so that what it saves says another thing. */
    private static List<Corpus.Document> corpus() {
        List<Corpus.Document> all = Corpus.documents().stream()
                .filter(document -> !document.name().contains(Corpus.TRACKED))
                .toList();
        return IntStream.range(0, all.size())
                .filter(i -> i % SAMPLE == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static void save(String format) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                directory.resolve(ending(format)).toString()));
        for (String name : List.of("eligible", "near-miss", "half-filled", "blank", "commented")) {
            command.add(directory.resolve(name + ".docx").toString());
        }
        for (int i = 0; i < corpus().size() && !format.equals("pdf"); i++) {
            command.add(directory.resolve("corpus" + i + ".docx").toString());
        }
        run(command);
    }

    private static String ending(String format) {
        return format.replaceFirst(":.*", "");
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path said = directory.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> command + ": " + said);
    }

    private static Path saved(String name, String format) {
        return directory.resolve(format).resolve(name + "." + format);
    }

    @ParameterizedTest
    @CsvSource({
        "eligible,docx",
        "near-miss,docx",
        "half-filled,docx",
        "eligible,doc",
        "near-miss,doc",
        "half-filled,doc"
    })
    void whatItSavesReadsBackTheSame(String sample, String format) throws IOException {
        WordForm read = ApplicationWord.read(saved(sample, format));

        assertEquals(
                List.of(),
                read.errors().stream()
                        .map(problem -> problem.describe(Locale.CHINESE))
                        .toList());
        assertEquals(
                ApplicationJson.write(form(sample)),
                ApplicationJson.write(read.application().orElseThrow()));
    }

    /** LibreOffice keeps no box that a field draws: then that is said at the box. It makes ☒ of a check box in a content control a character of .doc. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc"})
    void whatItSavesOfTheCorpusReadsBackTheSameOrWhatItLostIsSaid(String format) throws IOException {
        Application form = form("eligible");
        List<Corpus.Document> corpus = corpus();
        for (int i = 0; i < corpus.size(); i++) {
            String name = corpus.get(i).name();
            WordForm read = ApplicationWord.read(saved("corpus" + i, format));
            List<WordProblem> beside = read.errors().stream()
                    .filter(problem -> !name.contains(Corpus.WITH_FIELDS)
                            || !form.cell(problem.pointer())
                                    .filter(cell -> cell instanceof Choice || cell instanceof Ticks)
                                    .isPresent())
                    .toList();

            assertEquals(List.of(), RoundTripTest.describe(beside), name);
            assertEquals(read.errors().isEmpty(), read.application().isPresent(), name);
            read.application().ifPresent(same -> assertEquals(form, same, name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc"})
    void theBlankFormThatItSavesIsBlank(String format) throws IOException {
        WordForm read = ApplicationWord.read(saved("blank", format));

        assertEquals(
                ApplicationJson.write(Application.blank(Edition.of("2022"))),
                ApplicationJson.write(read.application().orElseThrow()));
    }

    @Test
    void itSeesTheComments() throws IOException {
        try (ZipFile document = new ZipFile(saved("commented", "docx").toFile())) {
            String comments = new String(
                    document.getInputStream(document.getEntry("word/comments.xml"))
                            .readAllBytes(),
                    UTF_8);
            assertEquals(
                    COMMENTS.size(),
                    Pattern.compile("<w:comment ").matcher(comments).results().count());
            assertTrue(comments.contains("依据：申报表"), comments);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "near-miss", "half-filled", "blank"})
    void eachSectionHasAPageOfItsOwnOnPaper(String name) throws IOException, InterruptedException {
        Path text = directory.resolve(name + ".txt");
        run(List.of("pdftotext", "-enc", "UTF-8", saved(name, "pdf").toString(), text.toString()));
        String[] pages = Files.readString(text).split("\f", -1);
        List<Integer> found = HEADINGS.stream()
                .map(heading -> IntStream.range(0, pages.length)
                        .filter(page -> pages[page]
                                .lines()
                                .anyMatch(line -> line.strip().equals(heading)))
                        .findFirst()
                        .orElse(-1))
                .toList();
        assertEquals(
                IntStream.range(found.get(0), found.get(0) + HEADINGS.size())
                        .boxed()
                        .toList(),
                found);
    }
}
