"""The roof: words in, words out."""


def main() -> None:
    """What the `migdocs` command runs."""
