package org.clusterrules.spark;

import java.io.Serial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * A Spark struct. Each field is declared once, with its name, its type and how to get its value, so that the schema and the
 * rows cannot differ.
 */
final class Struct<T> {
    /** The type of numbers, which is also the one that Spark uses for a {@link BigDecimal}. */
    static final DecimalType NUMBER = DataTypes.createDecimalType(38, 18);

    private static final DataType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);

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

    /** Returns the row of a value. A field is computed when Spark asks for it: what a query does not use is never computed. */
    InternalRow row(T value) {
        return new LazyRow<>(getters, value);
    }

    /** Used by one task only, like every row of Spark. */
    private static final class LazyRow<T> extends GenericInternalRow {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient List<Getter<T>> getters;
        private final transient T value;
        private final transient BitSet got = new BitSet();

        LazyRow(List<Getter<T>> getters, T value) {
            super(getters.size());
            this.getters = getters;
            this.value = value;
        }

        @Override
        public @Nullable Object genericGet(int ordinal) {
            if (!got.get(ordinal)) {
                got.set(ordinal);
                update(ordinal, getters.get(ordinal).get(value));
            }
            return super.genericGet(ordinal);
        }

        /** A row that is kept is copied. */
        @Serial
        private Object writeReplace() {
            return copy();
        }
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

        private <F> Builder<T> possible(
                String name, DataType type, String comment, Possible<T, F> getter, Function<F, Object> value) {
            return add(
                    name, type, true, comment, row -> getter.get(row).map(value).orElse(null));
        }

        Builder<T> integer(String name, String comment, Required<T, Integer> getter) {
            return add(name, DataTypes.IntegerType, false, comment, getter::get);
        }

        Builder<T> flag(String name, String comment, Required<T, Boolean> getter) {
            return add(name, DataTypes.BooleanType, false, comment, getter::get);
        }

        <F> Builder<T> required(String name, Struct<F> struct, String comment, Required<T, F> getter) {
            return add(name, struct.type, false, comment, value -> struct.row(getter.get(value)));
        }

        <F> Builder<T> possible(String name, Struct<F> struct, String comment, Possible<T, F> getter) {
            return possible(name, struct.type, comment, getter, struct::row);
        }

        <F> Builder<T> list(String name, Struct<F> struct, String comment, Required<T, List<F>> getter) {
            return add(
                    name,
                    DataTypes.createArrayType(struct.type, false),
                    false,
                    comment,
                    value -> array(getter.get(value), struct::row));
        }

        Builder<T> texts(String name, String comment, Required<T, List<String>> getter) {
            return add(name, TEXTS, false, comment, value -> array(getter.get(value), UTF8String::fromString));
        }

        Builder<T> possibleTexts(String name, String comment, Possible<T, List<String>> getter) {
            return possible(name, TEXTS, comment, getter, texts -> array(texts, UTF8String::fromString));
        }

        Builder<T> text(String name, String comment, Required<T, String> getter) {
            return add(name, DataTypes.StringType, false, comment, value -> UTF8String.fromString(getter.get(value)));
        }

        Builder<T> possibleText(String name, String comment, Possible<T, String> getter) {
            return possible(name, DataTypes.StringType, comment, getter, UTF8String::fromString);
        }

        /** Adds the name of a constant. */
        Builder<T> constant(String name, String comment, Required<T, ? extends Enum<?>> getter) {
            return text(name, comment, value -> getter.get(value).name());
        }

        <E extends Enum<E>> Builder<T> possibleConstant(String name, String comment, Possible<T, E> getter) {
            return possible(
                    name, DataTypes.StringType, comment, getter, constant -> UTF8String.fromString(constant.name()));
        }

        /** Adds a number that always fits its type. */
        Builder<T> number(String name, DecimalType type, String comment, Possible<T, BigDecimal> getter) {
            return possible(
                    name, type, comment, getter, number -> Decimal.apply(number, type.precision(), type.scale()));
        }

        /** Adds a number twice: as a decimal, which is empty where Spark cannot hold the number, and as text. */
        Builder<T> number(String name, String comment, Possible<T, BigDecimal> getter) {
            return number(name, comment, getter, value -> getter.get(value).map(BigDecimal::toPlainString));
        }

        Builder<T> number(String name, String comment, Possible<T, BigDecimal> getter, Possible<T, String> text) {
            return possible(name, NUMBER, comment, value -> getter.get(value).flatMap(Struct::held), held -> held)
                    .possibleText(name + "_text", "the same as text", text);
        }

        /** Adds a series of numbers that Spark can hold, any of which may be missing. */
        Builder<T> numbers(String name, String comment, Possible<T, List<Optional<BigDecimal>>> getter) {
            return possible(
                    name,
                    DataTypes.createArrayType(NUMBER, true),
                    comment,
                    getter,
                    numbers -> array(
                            numbers, number -> number.flatMap(Struct::held).orElse(null)));
        }

        Struct<T> build() {
            return new Struct<>(this);
        }
    }

    private static <F> GenericArrayData array(List<F> values, Function<F, @Nullable Object> element) {
        return new GenericArrayData(values.stream().map(element).toArray());
    }

    /** Returns the number; empty if the type cannot hold it without rounding. */
    private static Optional<Decimal> held(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean fits = shortest.scale() <= NUMBER.scale()
                && shortest.precision() - shortest.scale() <= NUMBER.precision() - NUMBER.scale();
        return fits ? Optional.of(Decimal.apply(shortest, NUMBER.precision(), NUMBER.scale())) : Optional.empty();
    }
}
