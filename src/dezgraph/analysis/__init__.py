"""Questions about a network, one module a question. Pure functions of a view: no RDF, no HTTP."""
