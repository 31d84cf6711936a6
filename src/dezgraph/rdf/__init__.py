"""Reading RDF: files to triples in columns, triples to records. Above this package nothing speaks RDF but the formats."""
