"""Lets `python -m migdocs` do what the `migdocs` command does."""

from migdocs.cli import main

if __name__ == "__main__":
    main()
