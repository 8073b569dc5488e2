"""Tests of the files with many questions on the command line."""
