"""newsparse: web-news text exports in, normalised articles out."""
