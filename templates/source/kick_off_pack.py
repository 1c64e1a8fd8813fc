"""The kick-off pack: try-out."""
from house_style import Template
from word import *
from tables import *
BODY = "".join((title("Kick-off pack"), subtitle("{{ practice.name }}"),
  contents(("a","At a glance"),("b","Agenda")),
  heading(1,"At a glance",bookmark="a",number=True), paragraph("Some **bold** text and a [link](#b)."), note("Remember this."), warning("Danger."),
  bullets("one","two"), numbered("one","two"), numbered("again one", which=2),
  heading(2,"Second"), heading(3,"Third"),
  table("Cap","About",[("No.",15),("Action",85),("Owner",40),("Due",30)],[Each("a in actions",("{{ a.id }}","{{ a.action }}","{{ a.owner }}", "{{ a.due }}"))]),
  end_section("Closing words", landscape=False),
  heading(1,"Agenda",bookmark="b",number=True),
  signature_table("Practice manager","Signature"),
  paragraph("End"),
))
TEMPLATE = Template("Kick-off pack","All of it",BODY,landscape=True)
