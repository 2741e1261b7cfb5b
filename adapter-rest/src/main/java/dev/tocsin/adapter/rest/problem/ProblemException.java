package dev.tocsin.adapter.rest.problem;

/** Carries a {@link Problem} from where a request is read to where the answer is written. Cheap: it has no stack trace. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.code().name(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
