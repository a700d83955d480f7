"""Tests of the room that cuts text into words and reads it with the network."""
