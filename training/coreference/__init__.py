"""Weights for ``saidby.attribution.weighing``: whom a pronoun stands for, learned from GUM's gold coreference."""
