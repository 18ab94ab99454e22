package org.clusterrules.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rule sets of one's own. */
final class AreaRules {
    private AreaRules() {}

    /** Writes such a rule set that extends another, which is in a directory beside its own, and returns its directory. */
    static Path lessArea(Path root, String most) throws IOException {
        write(root.resolve("base"), "base", "national-2022", "20");
        return write(root.resolve("province"), "province", "../base", most);
    }

    /** Writes the rules of that base with another largest area into a directory. */
    static Path write(Path directory, String id, String base, String most) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("ruleset.yaml"),
                "id: " + id + "\ntitle: 测试\nedition: \"2022\"\nextends: " + base + "\n");
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.area"
                    @title("占地面积") @basis("测试") @area("INDUSTRY")
                when
                    Basics( $area : area )
                then
                    criterion.figure($area).isAtMost("%s");
                end
                """.formatted(most));
        return directory;
    }
}
