"""A file with many questions on the command line: read and answered as the page does it."""
