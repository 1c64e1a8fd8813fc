"""The kinds of document that a migration needs, and who signs and receives each."""

from dataclasses import dataclass

from migdocs.domain.schedule import RelativeDate


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One kind of document: a pack, a plan or a sign-off form.

    `id` is its name on the command line, `template` its Word file, `gate` the gate that it helps to open. `form_id`
    numbers the guide's forms (F2) and is empty otherwise. `phase` is the phase that it belongs to, `due` when it is to
    be back or agreed, `signed_by` and `sent_to` the roles that sign it and receive it, `returned_to` the role that
    collects it.
    """

    id: str
    title: str
    template: str
    phase: str
    gate: str
    due: RelativeDate
    purpose: str = ""
    form_id: str = ""
    signed_by: tuple[str, ...] = ()
    sent_to: tuple[str, ...] = ()
    returned_to: str = "project_manager"

    @property
    def is_form(self) -> bool:
        """Whether it is one of the sign-off forms."""
        return bool(self.form_id)
