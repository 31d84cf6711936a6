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

/** Those that regard no direction, and those that regard no weight: the service refuses these questions. */
const UNDIRECTED = ['degree', 'triangles', 'signed_eigenvector'];
const UNWEIGHTED = ['degree', 'in_degree', 'out_degree', 'betweenness', 'core', 'triangles', 'pn_index'];

export function regardsDirection(measure: string): boolean {
  return !UNDIRECTED.includes(measure);
}

export function regardsWeight(measure: string): boolean {
  return !UNWEIGHTED.includes(measure);
}

/** Return which way rank flows where nobody says so: who backs gains, all else goes both ways. */
export function usualDirection(measure: string, over: string): 'reverse' | 'both' {
  const isBacking = (over === '' || over === 'backing') && !SIGNED.some((each) => each === measure);
  return isBacking && regardsDirection(measure) ? 'reverse' : 'both';
}
