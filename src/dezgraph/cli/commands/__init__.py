"""The commands: a module for each, or for those that ask alike. They are listed in `dezgraph.cli.app`."""
