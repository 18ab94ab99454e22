package org.clusterrules.spark;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.ObjectType;
import org.apache.spark.sql.types.StringType;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The assessment of a document as an expression of Spark, in Java and in SQL. Deterministic, so that Spark may move filters past it;
 * {@link DocumentAssessor} assesses a document once even if it occurs several times in a query.
 */
final class AssessForm extends Expression implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Expression document;
    private final FormAssessor assessor;

    AssessForm(Expression document, FormAssessor assessor) {
        this.document = document;
        this.assessor = assessor;
    }

    static boolean takes(DataType type) {
        return type instanceof StringType || type instanceof BinaryType;
    }

    static String refusal(DataType type) {
        return "has the type " + type.simpleString() + "; name a column of type string or binary";
    }

    @Override
    public Seq<Expression> children() {
        return seq(List.of(document));
    }

    @Override
    public TypeCheckResult checkInputDataTypes() {
        DataType type = document.dataType();
        return takes(type) || type instanceof NullType
                ? TypeCheckResult.TypeCheckSuccess$.MODULE$
                : new TypeCheckResult.TypeCheckFailure("the document " + refusal(type));
    }

    @Override
    public DataType dataType() {
        return AssessmentColumn.TYPE;
    }

    @Override
    public boolean nullable() {
        return false;
    }

    @Override
    public Object eval(@Nullable InternalRow input) {
        return assessor.apply(document.eval(input));
    }

    /** Generated code sees public classes only: it calls the assessor as a {@link Function}. */
    @Override
    public ExprCode doGenCode(CodegenContext ctx, ExprCode ev) {
        Literal function = new Literal(assessor, new ObjectType(Function.class));
        return new Invoke(
                        function, "apply", dataType(), children(), seq(List.<AbstractDataType>of()), false, false, true)
                .doGenCode(ctx, ev);
    }

    private static <T> Seq<T> seq(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }

    @Override
    public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
        return new AssessForm(children.apply(0), assessor);
    }

    @Override
    public String prettyName() {
        return ClusterRulesExtensions.FUNCTION;
    }

    @Override
    public int productArity() {
        return 2;
    }

    @Override
    public Object productElement(int n) {
        return n == 0 ? document : assessor;
    }

    @Override
    public boolean canEqual(@Nullable Object that) {
        return that instanceof AssessForm;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssessForm that && document.equals(that.document) && assessor.equals(that.assessor);
    }

    @Override
    public int hashCode() {
        return 31 * document.hashCode() + assessor.hashCode();
    }
}
