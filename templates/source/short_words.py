"""Short words of the NHS that more than one document spells out."""

NHS_WORDS = (
    ("dm+d", "NHS dictionary of medicines and devices"),
    ("EPS", "Electronic Prescription Service"),
    ("eRD", "electronic repeat dispensing"),
    ("FP10", "paper prescription"),
    ("FP69", "query whether a patient has moved"),
    ("PCSE", "Primary Care Support England"),
    ("MESH", "national message mailbox"),
    ("QOF", "Quality and Outcomes Framework"),
)
