"""SPARQL over HTTP: what is asked (`request`), who answers (`worker`, in `seal`), what a service tells of itself."""
