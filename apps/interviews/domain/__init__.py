"""What can be said of an answer without a model, and which question comes next. Pure."""
