"""Signed balance: `ground` is the signed graph of a view, `measuring` how balanced it is, `series` how that changed."""
