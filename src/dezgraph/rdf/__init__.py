"""Reading RDF: files to triples in columns, triples to records. Questions and interfaces above it speak none."""
