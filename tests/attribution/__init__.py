"""Tests of the room that reads attributions."""
