package dev.tocsin.application.postmortem;

/** How a document looks, on a phone as on paper. */
final class PaperStyle {

    /** Its own style is all that the page may use; attributes of that name have been taken out of what people wrote. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    static final String CSS = """
            body { font-family: system-ui, sans-serif; line-height: 1.5; margin: 0; padding: 1rem; color-scheme: light dark; }
            main { max-width: 46rem; margin: 0 auto; overflow-wrap: anywhere; }
            h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3, h4, h5, h6 { font-size: 1rem; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
            dt { font-weight: 600; } dd { margin: 0; }
            bdi { white-space: pre-line; }
            pre { overflow-x: auto; white-space: pre-wrap; }
            table { border-collapse: collapse; display: block; overflow-x: auto; }
            th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: left; }
            blockquote { border-left: 0.25rem solid; margin-left: 0; padding-left: 1rem; }
            ul.tasks { list-style: none; padding-left: 0; }
            time { font-variant-numeric: tabular-nums; font-weight: 600; }
            @media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.5rem; } }
            @page { margin: 2cm; }
            @media print {
              body { padding: 0; font-size: 11pt; color: #000000; background: #ffffff; color-scheme: light; }
              main { max-width: none; }
              h1, h2, h3 { break-after: avoid; }
              li, tr, dd { break-inside: avoid; }
              table, pre { overflow: visible; }
            }
            """;

    private PaperStyle() {}
}
