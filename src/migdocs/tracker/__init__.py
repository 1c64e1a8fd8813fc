"""The only room that knows Excel: what a tracker looks like, and how each cell of it is understood."""
