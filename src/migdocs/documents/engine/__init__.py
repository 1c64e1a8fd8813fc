"""The Word template engine, in small rooms of its own; its one door is `migdocs.documents.template`."""
