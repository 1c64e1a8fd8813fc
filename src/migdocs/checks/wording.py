"""How findings are worded: phases within a sentence, verbs that agree, lists, and "did you mean"."""

from collections.abc import Iterable, Sequence

_TAKES_AN_ARTICLE = ("meeting", "survey", "period", "tasks")
_PLURALS = {"is": "are", "was": "were"}


def in_sentence(title: str) -> str:
    """A phase's title as it stands within a sentence: "final data production (FDP)", "the technical survey"."""
    words = title.split(" (")[0]
    proper = any(letter.isupper() for letter in words[1:])  # Go Live, Post Go Live
    text = title if proper else title[:1].lower() + title[1:]
    return f"the {text}" if words.endswith(_TAKES_AN_ARTICLE) else text


def agree(title: str, verb: str) -> str:
    """The verb in the form that the title asks for: data checking lasts, pre-migration tasks last."""
    return _PLURALS.get(verb, verb.removesuffix("s")) if title.endswith("tasks") else verb


def count_of(number: int, noun: str) -> str:
    """1 working day, 17 working days."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def listed(words: Iterable[str], link: str = "and") -> str:
    """A, B and C."""
    names = list(words)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {link} {names[-1]}" if names else ""


def likeliest(word: str, choices: Sequence[str]) -> str:
    """The choice that was most likely meant, without regard to case; empty where none is close."""
    from difflib import get_close_matches  # a good tracker does without it

    by_folded = {choice.casefold(): choice for choice in choices}
    close = get_close_matches(word.strip().casefold(), by_folded, n=1, cutoff=0.7)
    return by_folded[close[0]] if close else ""
