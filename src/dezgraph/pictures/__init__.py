"""Pictures, as SVG or PNG: networks, who held what, numbers and ranks over time. One module a picture.

    network                         who is tied to whom
    places, edges, marks, legend    what a network picture is made of
    lanes, series, ranks            who held what, numbers over time, places in a ranking
    style, words                    what all have in common

They draw what is asked of a view, or plain values, and compute nothing themselves. matplotlib draws them; it comes with
`dezgraph[plot]` and is imported when a picture is made, and not before.
"""
