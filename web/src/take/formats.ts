/**
 * The file formats of the service, by what they are good for. The table has each format that the interface names: one
 * more there, and this does not compile.
 */
import type { paths } from '../api/schema';

type Asked = NonNullable<paths['/v1/graph']['get']['parameters']['query']>['format'];
export type FormatName = NonNullable<Asked>;
export type Use = 'tables' | 'tools' | 'linked' | 'maps' | 'exchange' | 'pictures';

export interface Format {
  readonly title: string;
  readonly ending: string;
  readonly use: Use;
}

export const USES: readonly Use[] = ['tables', 'tools', 'linked', 'maps', 'exchange', 'pictures'];

export const FORMATS: Readonly<Record<FormatName, Format>> = {
  csv: { title: 'CSV', ending: 'zip', use: 'tables' },
  excel: { title: 'Excel', ending: 'xlsx', use: 'tables' },
  parquet: { title: 'Parquet', ending: 'zip', use: 'tables' },
  graphml: { title: 'GraphML', ending: 'graphml', use: 'tools' },
  gexf: { title: 'GEXF', ending: 'gexf', use: 'tools' },
  cytoscape: { title: 'Cytoscape JSON', ending: 'cyjs', use: 'tools' },
  'node-link': { title: 'Node-link JSON', ending: 'json', use: 'tools' },
  dot: { title: 'DOT', ending: 'gv', use: 'tools' },
  pajek: { title: 'Pajek', ending: 'net', use: 'tools' },
  turtle: { title: 'Turtle', ending: 'ttl', use: 'linked' },
  trig: { title: 'TriG', ending: 'trig', use: 'linked' },
  'n-triples': { title: 'N-Triples', ending: 'nt', use: 'linked' },
  'n-quads': { title: 'N-Quads', ending: 'nq', use: 'linked' },
  'rdf-xml': { title: 'RDF/XML', ending: 'rdf', use: 'linked' },
  'json-ld': { title: 'JSON-LD', ending: 'jsonld', use: 'linked' },
  kml: { title: 'KML', ending: 'kml', use: 'maps' },
  geojson: { title: 'GeoJSON', ending: 'geojson', use: 'maps' },
  ftm: { title: 'FollowTheMoney', ending: 'ftm.json', use: 'exchange' },
  stix: { title: 'STIX 2.1', ending: 'stix.json', use: 'exchange' },
  svg: { title: 'SVG', ending: 'svg', use: 'pictures' },
  png: { title: 'PNG', ending: 'png', use: 'pictures' },
};
