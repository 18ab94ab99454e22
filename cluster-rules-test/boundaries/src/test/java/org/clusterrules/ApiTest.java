package org.clusterrules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.cases.Cases;
import org.clusterrules.kit.Laws;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.spring.Assessor;
import org.clusterrules.word.ApplicationWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The public API of each module, that is, of the packages that it exports to everyone, is what was recorded in {@code
 * src/test/resources/api}. A module without a descriptor has one such package, and its record the name of that. A line that goes or
 * changes breaks callers (VERSIONING.md); {@code -Dgolden.update=true} records what there is.
 */
class ApiTest {
    private static final Path RECORDED = Path.of("src/test/resources/api");

    @ParameterizedTest
    @ValueSource(
            classes = {Application.class, ApplicationWord.class, RuleSet.class, Cases.class, Laws.class, Assessor.class
            })
    void isWhatWasRecorded(Class<?> inModule) throws Exception {
        Path location = Path.of(
                inModule.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(location)) {
            check(inModule, location);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                check(inModule, jar.getPath("/"));
            }
        }
    }

    private static void check(Class<?> inModule, Path classes) throws Exception {
        String name = inModule.getPackageName();
        Set<String> packages = new TreeSet<>(List.of(name));
        Path descriptor = classes.resolve("module-info.class");
        if (Files.exists(descriptor)) {
            ModuleDescriptor module;
            try (InputStream in = Files.newInputStream(descriptor)) {
                module = ModuleDescriptor.read(in);
            }
            name = module.name();
            packages = module.exports().stream()
                    .filter(one -> !one.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        check(name, packages, classes);
    }

    private static void check(String module, Set<String> packages, Path classes) throws Exception {
        List<String> api = new ArrayList<>();
        for (String exported : packages) {
            for (String name : names(classes.resolve(exported.replace('.', '/')))) {
                add(Class.forName(exported + "." + name), api);
            }
        }
        Path recorded = RECORDED.resolve(module + ".txt");
        String text = String.join("\n", api) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(RECORDED);
            Files.writeString(recorded, text);
            fail(recorded + " was rewritten: review the difference, then run again without golden.update");
        }
        assertEquals(
                Splitter.on('\n').splitToList(Files.readString(recorded)),
                Splitter.on('\n').splitToList(text));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
    }

    private static void add(Class<?> type, List<String> api) {
        for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
            if (!isVisible(outer.getModifiers()) || outer.isAnonymousClass()) {
                return;
            }
        }
        api.add(type.toGenericString()
                + (type.getGenericSuperclass() == null ? "" : " extends " + type.getGenericSuperclass())
                + (type.getGenericInterfaces().length == 0
                        ? ""
                        : " implements " + Arrays.toString(type.getGenericInterfaces())));
        List<String> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            add(field, field.toGenericString(), members);
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            add(constructor, constructor.toGenericString(), members);
        }
        for (Method method : type.getDeclaredMethods()) {
            add(method, method.toGenericString(), members);
        }
        members.stream().sorted().forEach(api::add);
    }

    private static void add(Member member, String text, List<String> members) {
        if (isVisible(member.getModifiers()) && !member.isSynthetic()) {
            members.add("    " + text);
        }
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
