"""Labels of real news: statements of PolNeAR's articles by their offsets, without a word of them."""
