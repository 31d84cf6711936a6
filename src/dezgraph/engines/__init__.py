"""Compiled engines, behind functions of arrays: `Links` in, an array out.

Only this package knows which library computes what; it knows no view, no lens and no entity.
"""
