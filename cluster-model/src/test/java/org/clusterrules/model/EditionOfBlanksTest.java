package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new edition of the form with a blank more and a blank less is a component of a record and rows of data, and no code: here, an
 * edition 2030 asks for the number of laboratories and no longer for the area. Its classes and tables come before this module's
 * own, in a class loader of the test.
 */
class EditionOfBlanksTest {
    private static final Path TABLES = Path.of("src/main/resources/org/clusterrules/model");
    private static final Path RECORDS = Path.of("src/main/java/org/clusterrules/model");

    private static ChildFirst model;

    @BeforeAll
    static void compile(@TempDir Path directory) throws IOException {
        Path tables = Files.createDirectories(directory.resolve("org/clusterrules/model"));
        String dictionary = Files.readString(TABLES.resolve("dictionary.tsv"))
                .replace("/basics/area\tBASICS\tfigure\t-\t", "/basics/area\tBASICS\tfigure\t2022\t")
                .replace(
                        "/industry/totalOutput\t",
                        "/basics/laboratories\tBASICS\tcount\t2030\t-\t个\tlaboratories\tzero\t-\t实验室数量\tnumber of laboratories\n"
                                + "/industry/totalOutput\t");
        Files.writeString(tables.resolve("dictionary.tsv"), dictionary);
        Files.writeString(
                tables.resolve("editions.tsv"),
                Files.readString(TABLES.resolve("editions.tsv")) + "2030\t2027 2028 2029\t2030 2031 2032\n");
        Path source = Files.writeString(
                Files.createDirectories(directory.resolve("src")).resolve("Basics.java"),
                Files.readString(RECORDS.resolve("Basics.java"))
                        .replace("Choice provincialCluster)", "Choice provincialCluster, Count laboratories)"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", directory.toString(), "-cp", classPath(), source.toString());
        assertEquals(0, failed);
        model = new ChildFirst(
                directory.toUri().toURL(), Path.of("target/classes").toUri().toURL());
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    @AfterAll
    static void close() throws IOException {
        model.close();
    }

    @Test
    void theNewBlankIsReadAndWrittenInItsEdition() throws Exception {
        String form = "{\"edition\":\"2030\",\"basics\":{\"laboratories\":3}}";

        assertEquals(form, readAndWritten(form));
    }

    @Test
    void theNewBlankIsUnknownInTheOtherEdition() throws Exception {
        assertEquals(
                "1:29: /basics: there is no \"laboratories\" here; it belongs to edition 2030 of the form",
                readAndWritten("{\"edition\":\"2022\",\"basics\":{\"laboratories\":3}}"));
    }

    @Test
    void theOldBlankIsReadAndWrittenInItsEdition() throws Exception {
        String form = "{\"edition\":\"2022\",\"basics\":{\"area\":7.85}}";

        assertEquals(form, readAndWritten(form));
    }

    @Test
    void theOldBlankIsUnknownInTheOtherEdition() throws Exception {
        assertEquals(
                "1:29: /basics: there is no \"area\" here; it belongs to edition 2022 of the form",
                readAndWritten("{\"edition\":\"2030\",\"basics\":{\"area\":7.85}}"));
    }

    @Test
    void aFormHasTheCellsOfItsEdition() throws Exception {
        assertTrue(cells("2030").contains("/basics/laboratories"));
        assertTrue(!cells("2030").contains("/basics/area"));
        assertTrue(cells("2022").contains("/basics/area"));
        assertTrue(!cells("2022").contains("/basics/laboratories"));
    }

    @Test
    void theSchemaAndTheFormToFillInHaveTheBlanksOfTheEdition() throws Exception {
        Class<?> forms = model.loadClass(ApplicationJson.class.getName());
        Class<?> editions = model.loadClass(Edition.class.getName());
        Object edition = editions.getMethod("of", String.class).invoke(null, "2030");
        for (String method : List.of("schema", "template")) {
            String written = (String) forms.getMethod(method, editions).invoke(null, edition);
            assertTrue(written.contains("\"laboratories\": "), method);
            assertTrue(written.contains("\"2029\": "), method);
            assertTrue(!written.contains("\"area\": ") && !written.contains("\"2021\": "), method);
        }
    }

    /** Reads a form with the other model and writes it again, or says what is wrong with it. */
    private static String readAndWritten(String json) throws Exception {
        Class<?> reader = model.loadClass(ApplicationJson.class.getName());
        Class<?> application = model.loadClass(Application.class.getName());
        try {
            Class<?> edition = model.loadClass(Edition.class.getName());
            Object form = reader.getMethod("parse", String.class, edition.arrayType())
                    .invoke(null, json, Array.newInstance(edition, 0));
            return (String) reader.getMethod("writeLine", application).invoke(null, form);
        } catch (InvocationTargetException e) {
            return e.getCause().getMessage();
        }
    }

    private static String cells(String edition) throws Exception {
        Class<?> application = model.loadClass(Application.class.getName());
        Class<?> editions = model.loadClass(Edition.class.getName());
        Object known = editions.getMethod("of", String.class).invoke(null, edition);
        Object form = application.getMethod("blank", editions).invoke(null, known);
        List<?> cells = (List<?>) application.getMethod("cells").invoke(form);
        return cells.toString();
    }

    /** Looks for the classes and tables of the model in its own places first. */
    private static final class ChildFirst extends URLClassLoader {
        ChildFirst(URL... places) {
            super(places, EditionOfBlanksTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith("org.clusterrules.model.")) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
