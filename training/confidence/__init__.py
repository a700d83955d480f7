"""How sure the reader is: fitted on what it reads in PolNeAR dev, counted on our gold texts."""
