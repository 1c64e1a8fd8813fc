"""Names finished documents and saves them, whole or not at all."""
