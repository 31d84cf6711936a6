"""Paths between two entities: `finding` answers, `query` is what was asked, `telling` puts it into words.

`ground` is what is searched, `reach` how far off things are, `search` and `best` look, `dating` finds the common days.
"""
