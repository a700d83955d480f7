"""The attribution model: corpus, network, training, evaluation, export."""
