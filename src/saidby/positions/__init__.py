"""Who holds what on an issue, through which channel, since when, under which conditions, and what changed. Pure functions on records."""
