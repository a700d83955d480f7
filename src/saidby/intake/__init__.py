"""Bytes → ``Article``: getting, decoding, telling an article's own words from what stands round them; the only room that makes text.

Import from its files (``saidby.intake.html.read_html``, ``saidby.intake.plain.read_text`` …): together their libraries take a second to
load, and not every caller needs them all.
"""
