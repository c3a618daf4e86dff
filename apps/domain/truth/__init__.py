"""The truth gate: nothing in a text that the person did not give."""
