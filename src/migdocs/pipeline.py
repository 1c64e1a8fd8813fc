"""The stairs: one function per capability, each walking through the rooms in order."""
