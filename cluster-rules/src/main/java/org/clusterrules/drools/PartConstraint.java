package org.clusterrules.drools;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.Conclusion;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Lets the conclusion of one part through: {@code Conclusion( part == "standard" )}. Not a record: equality of records is linked when it is
 * first asked for, which slows every start.
 */
final class PartConstraint implements AlphaNodeFieldConstraint {
    private final Part part;

    PartConstraint(Part part) {
        this.part = part;
    }

    @Override
    public boolean isAllowed(FactHandle conclusion, ValueResolver session) {
        return ((Conclusion) conclusion.getObject()).part().equals(part.id());
    }

    @Override
    public ConstraintType getType() {
        return ConstraintType.ALPHA;
    }

    @Override
    public boolean isTemporal() {
        return false;
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return new Declaration[0];
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration replacement) {
        throw new IllegalArgumentException("It has no declarations: " + old);
    }

    /** Rules with equal constraints share the node that asks for them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartConstraint that && part == that.part;
    }

    @Override
    public int hashCode() {
        return part.hashCode();
    }

    @Override
    public PartConstraint clone() {
        return this;
    }

    @Override
    public PartConstraint cloneIfInUse() {
        return this;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("A rule base is made of rules, not stored.");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("A rule base is made of rules, not stored.");
    }
}
