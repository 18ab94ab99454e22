package org.clusterrules.spark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A Spark struct. Each field is declared once, with its name, its type and how to get its value, so that the schema and the
 * rows cannot differ.
 */
final class Struct<T> {
    /** The type of numbers, which is also the one that Spark uses for a {@link BigDecimal}. */
    static final DecimalType NUMBER = DataTypes.createDecimalType(38, 18);

    private final List<Getter<T>> getters;
    private final StructType type;

    private Struct(Builder<T> builder) {
        this.getters = List.copyOf(builder.getters);
        this.type = DataTypes.createStructType(builder.fields);
    }

    /** Gets the value of a field; {@code null} if there is none. */
    private interface Getter<T> {
        @Nullable
        Object get(T value);
    }

    /** Gets the value of a field that always has one. */
    interface Required<T, F> {
        F get(T value);
    }

    /** Gets the value of a field that may have none. */
    interface Possible<T, F> {
        Optional<F> get(T value);
    }

    static <T> Builder<T> builder() {
        return new Builder<>();
    }

    StructType type() {
        return type;
    }

    Row row(T value) {
        @Nullable Object[] fields = new @Nullable Object[getters.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = getters.get(i).get(value);
        }
        return RowFactory.create(fields);
    }

    /** Adds one field at a time. Spark keeps the comment with the field. */
    static final class Builder<T> {
        private final List<StructField> fields = new ArrayList<>();
        private final List<Getter<T>> getters = new ArrayList<>();

        private Builder() {}

        private Builder<T> add(String name, DataType type, boolean nullable, String comment, Getter<T> getter) {
            fields.add(new StructField(name, type, nullable, Metadata.empty()).withComment(comment));
            getters.add(getter);
            return this;
        }

        <F> Builder<T> required(String name, DataType type, String comment, Required<T, F> getter) {
            return add(name, type, false, comment, getter::get);
        }

        <F> Builder<T> possible(String name, DataType type, String comment, Possible<T, F> getter) {
            return add(name, type, true, comment, value -> getter.get(value).orElse(null));
        }

        <F> Builder<T> required(String name, Struct<F> struct, String comment, Required<T, F> getter) {
            return required(name, struct.type, comment, value -> struct.row(getter.get(value)));
        }

        <F> Builder<T> possible(String name, Struct<F> struct, String comment, Possible<T, F> getter) {
            return possible(
                    name, struct.type, comment, value -> getter.get(value).map(struct::row));
        }

        <F> Builder<T> list(String name, Struct<F> struct, String comment, Required<T, List<F>> getter) {
            return required(
                    name,
                    DataTypes.createArrayType(struct.type, false),
                    comment,
                    value -> getter.get(value).stream().map(struct::row).toList());
        }

        Builder<T> texts(String name, String comment, Required<T, List<String>> getter) {
            return required(name, DataTypes.createArrayType(DataTypes.StringType, false), comment, getter);
        }

        Builder<T> possibleTexts(String name, String comment, Possible<T, List<String>> getter) {
            return possible(name, DataTypes.createArrayType(DataTypes.StringType, false), comment, getter);
        }

        Builder<T> text(String name, String comment, Required<T, String> getter) {
            return required(name, DataTypes.StringType, comment, getter);
        }

        Builder<T> possibleText(String name, String comment, Possible<T, String> getter) {
            return possible(name, DataTypes.StringType, comment, getter);
        }

        /** Adds a number twice: as a decimal, which is empty where Spark cannot hold the number, and as text. */
        Builder<T> number(String name, String comment, Possible<T, BigDecimal> getter) {
            return number(name, comment, getter, value -> getter.get(value).map(BigDecimal::toPlainString));
        }

        Builder<T> number(String name, String comment, Possible<T, BigDecimal> getter, Possible<T, String> text) {
            return possible(name, NUMBER, comment, value -> getter.get(value).flatMap(Struct::held))
                    .possibleText(name + "_text", "the same as text", text);
        }

        /** Adds a series of numbers that Spark can hold, any of which may be missing. */
        Builder<T> numbers(String name, String comment, Possible<T, List<Optional<BigDecimal>>> getter) {
            return possible(
                    name,
                    DataTypes.createArrayType(NUMBER, true),
                    comment,
                    value -> getter.get(value).map(Struct::nullable));
        }

        Struct<T> build() {
            return new Struct<>(this);
        }
    }

    private static List<@Nullable BigDecimal> nullable(List<Optional<BigDecimal>> numbers) {
        List<@Nullable BigDecimal> list = new ArrayList<>();
        for (Optional<BigDecimal> number : numbers) {
            list.add(number.flatMap(Struct::held).orElse(null));
        }
        return list;
    }

    /** Returns the number; empty if the type cannot hold it without rounding. */
    private static Optional<BigDecimal> held(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean fits = shortest.scale() <= NUMBER.scale()
                && shortest.precision() - shortest.scale() <= NUMBER.precision() - NUMBER.scale();
        return fits ? Optional.of(shortest.setScale(NUMBER.scale())) : Optional.empty();
    }
}
