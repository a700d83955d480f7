"""What many ledgers say together: copies, parties, claims and their answers, origins. Pure: records in, records out."""
