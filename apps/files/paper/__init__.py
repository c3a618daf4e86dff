"""Paper: a resume as data becomes sections, HTML, PDF, page pictures and plain text."""
