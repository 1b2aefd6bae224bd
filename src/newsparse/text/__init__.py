"""What every stage knows of text: white space, words, the end of a sentence."""
