package org.clusterrules.spark;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Enums;
import com.google.common.base.Joiner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.QueryContext;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.UTF8String;
import org.clusterrules.assessment.FindingSelection;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rules.RuleSet;
import scala.Option;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Adds a function to the SQL of a Spark session, for those who write SQL or Python and no Java. A session has it if it is started with
 * {@code spark.sql.extensions=org.clusterrules.spark.ClusterRulesExtensions}:
 *
 * <pre>{@code
 * SELECT county, cluster_assess(form).eligible FROM forms
 * SELECT county, inline(cluster_assess(form, 'yunnan', 'NEEDING_WORK').findings) FROM forms
 * }</pre>
 *
 * <p>{@code cluster_assess(document [, ruleSet [, findings]])} has the type {@link ClusterRules#schema()} and the values that {@link
 * ClusterRules#assess(org.apache.spark.sql.Dataset, String, FindingSelection)} gives. The document is text, or UTF-8 bytes; {@code NULL} is
 * read as an empty document. The rule set is the id of a built-in one, by default {@value #DEFAULT_RULE_SET}, or the directory of one of
 * your own on the driver's machine, with a slash in it. The findings are a {@link FindingSelection}, by default {@code ALL}. Both are the
 * same for all rows. Whatever is wrong with the arguments is an {@link AnalysisException}, before anything runs.
 *
 * <p>Spark creates it; it has no state.
 */
public final class ClusterRulesExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
    static final String FUNCTION = "cluster_assess";

    private static final String DEFAULT_RULE_SET = "national-2022";
    private static final String SYNTAX = FUNCTION + "(document [, ruleSet [, findings]])";

    private static final ExpressionInfo INFO = new ExpressionInfo(
            ClusterRulesExtensions.class.getName(),
            "", // no database
            FUNCTION,
            SYNTAX + " - Assesses a declaration form, the JSON of one form as text or as UTF-8 bytes.",
            """

                Arguments:
                  * document - the form
                  * ruleSet - a built-in rule set, such as 'national-2022', or the directory of another, such as './rules'
                  * findings - 'ALL', 'NEEDING_WORK' or 'NONE'
            """,
            "",
            "",
            "",
            "",
            "",
            "java_udf");

    /** For Spark. */
    public ClusterRulesExtensions() {}

    /** Adds the function to a session that is being created. */
    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        extensions.injectFunction(
                new Tuple3<>(new FunctionIdentifier(FUNCTION), INFO, ClusterRulesExtensions::expression));
        return BoxedUnit.UNIT;
    }

    private static Expression expression(Seq<Expression> arguments) {
        try {
            int count = arguments.size();
            checkArgument(count >= 1 && count <= 3, "takes 1 to 3 arguments, and not %s", count);
            String ruleSet = count > 1 ? text(arguments.apply(1), "rule set") : DEFAULT_RULE_SET;
            FindingSelection findings =
                    count > 2 ? selection(text(arguments.apply(2), "findings")) : FindingSelection.ALL;
            return new AssessForm(arguments.apply(0), new FormAssessor(rules(ruleSet), findings));
        } catch (IllegalArgumentException e) {
            ClusterRulesExtensions.<RuntimeException>raise(new AnalysisException(
                    FUNCTION + " " + e.getMessage() + ". Write " + SYNTAX,
                    Option.empty(),
                    Option.empty(),
                    Option.apply(e),
                    Option.empty(),
                    scala.collection.immutable.Map$.MODULE$.empty(),
                    new QueryContext[0]));
            throw e; // never reached
        }
    }

    /** Returns the text that an argument is for all rows. */
    private static String text(Expression argument, String name) {
        checkArgument(
                argument.foldable()
                        && argument.dataType() instanceof StringType
                        && argument.eval(null) instanceof UTF8String,
                "takes as %s a text in quotes, the same for all rows, and not %s",
                name,
                argument.sql());
        return String.valueOf(argument.eval(null));
    }

    private static ClusterRules rules(String ruleSet) {
        if (!ruleSet.contains("/")) {
            checkArgument(
                    RuleSet.builtInIds().contains(ruleSet),
                    "knows no rule set \"%s\"; there are %s, and directories, which have a slash: ./rules",
                    ruleSet,
                    String.join(", ", RuleSet.builtInIds()));
            return ClusterRules.builtIn(ruleSet);
        }
        checkArgument(Files.isDirectory(Path.of(ruleSet)), "finds no directory %s on the driver's machine", ruleSet);
        try {
            return ClusterRules.load(Path.of(ruleSet));
        } catch (IOException | InvalidRuleSetException e) {
            throw new IllegalArgumentException("cannot use the rules in " + ruleSet + ": " + e.getMessage(), e);
        }
    }

    private static FindingSelection selection(String name) {
        return Enums.getIfPresent(FindingSelection.class, name.toUpperCase(Locale.ROOT))
                .toJavaUtil()
                .orElseThrow(() -> new IllegalArgumentException("knows no findings \"" + name + "\"; there are "
                        + Joiner.on(", ").join(FindingSelection.values())));
    }

    /** Throws what Spark throws, which declares no exceptions. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> void raise(Exception exception) throws E {
        throw (E) exception;
    }
}
