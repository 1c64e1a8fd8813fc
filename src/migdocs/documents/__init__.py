"""The only room that knows Word and Jinja: the words a template may use, and the engine that fills it."""
