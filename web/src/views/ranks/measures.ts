/** The measures of the interface, the usual one first; those of signs count friendly and hostile ties apart. */
export const MEASURES = [
  'pagerank',
  'degree',
  'in_degree',
  'out_degree',
  'betweenness',
  'closeness',
  'harmonic',
  'eigenvector',
  'katz',
  'hubs',
  'authorities',
  'core',
  'clustering',
  'triangles',
] as const;
export const SIGNED = ['positive', 'negative', 'net', 'ratio', 'pn_index', 'signed_eigenvector'] as const;
export const OVER = ['backing', 'friendly', 'hostile', 'signed', 'all'] as const;
