"""Where in a Word file something is wrong."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentPlace:
    """A place in a Word file, in a Word user's words; parts that do not apply stay empty or 0."""

    template: str
    part: str = "body"
    heading: str = ""
    table: int = 0
    row: int = 0
    column: int = 0
    column_heading: str = ""
    text: str = ""

    def __str__(self) -> str:
        words = [self.template]
        if self.part != "body":
            words.append(self.part)
        if self.heading:
            words.append(f"under the heading “{self.heading}”")
        if self.table:
            words.append(f"table {self.table}, row {self.row}, column {self.column}")
            if self.column_heading:
                words[-1] += f" (“{self.column_heading}”)"
        if self.text:
            words.append(f"at “{self.text}”")
        return ", ".join(words)
