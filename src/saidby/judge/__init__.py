"""An optional judge: any OpenAI-compatible endpoint that the user names, asked about what saidby is unsure of; it may only choose."""
