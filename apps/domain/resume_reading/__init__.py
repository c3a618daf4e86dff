"""From laid-out lines to a resume, by general rules. Pure."""
