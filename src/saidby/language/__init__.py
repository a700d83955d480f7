"""Text to words, word pieces, sentences and encoder states; the model's session and tokenizer live here."""
