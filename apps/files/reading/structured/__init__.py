"""Files that already say what each of their words is: JSON Resume, Europass, LinkedIn's export."""
