"""Words as such: verbs and their forms, tokens, sentences, languages. Pure."""
