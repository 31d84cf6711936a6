"""A networkx backend: functions of networkx that run on the compiled engines.

networkx finds `interface` and `info` by entry points, under the name "dezgraph". A `dezgraph.Network` goes there by
itself, straight from its columns: `nx.pagerank(network)`. Any other graph does when asked to:
`nx.pagerank(graph, backend="dezgraph")`. What is not claimed here runs in networkx, as ever.
"""
