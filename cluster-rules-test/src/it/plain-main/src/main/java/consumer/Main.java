package consumer;

import org.clusterrules.model.Placeholder;

public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("plain-main ran: " + new Placeholder("a", null).parts());
    }
}
