"""Measures: one command each; floors are pinned, and the tables in the README are written from here."""
