"""migdocs: one tracker in, every document of a GP clinical system migration out."""
