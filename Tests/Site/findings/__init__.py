"""What a page may state of its comparison, and what each place on the site does state.

`expected` works it out once more from the figures of `comparison.json`; the other modules read it
back from where readers meet it, so that no two places can disagree.
"""
