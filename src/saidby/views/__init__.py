"""Records → terminal, html, json, csv, marked text; computes nothing."""
