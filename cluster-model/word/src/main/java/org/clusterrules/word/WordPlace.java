package org.clusterrules.word;

import java.util.Locale;
import org.clusterrules.word.internal.WordMessages;

/**
 * Where in a document something is.
 *
 * @param section the heading of the section as the document prints it, such as {@code 二、主导产业情况}; empty before the first section
 * @param table the number of the table in the section, from 1; 0 outside all tables
 * @param row the row of the table, from 1; outside all tables the paragraph of the section, from 1; 0 for the heading of the section
 * @param column the number of the cell in the row as people see it, from 1; 0 outside all tables
 * @param printed what the document has there
 */
public record WordPlace(String section, int table, int row, int column, String printed) {
    /** Returns the place as a person would name it, without what is printed there. */
    public String describe(Locale language) {
        if (table == 0 && row == 0) {
            return (section.isEmpty() ? WordMessages.of("place.beginning") : WordMessages.of("place.heading", section))
                    .in(language);
        }
        Object where = section.isEmpty() ? WordMessages.of("place.beginning") : section;
        return WordMessages.of(table == 0 ? "place.paragraph" : "place.cell", where, table, row, column)
                .in(language);
    }
}
