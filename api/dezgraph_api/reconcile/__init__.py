"""The W3C Reconciliation protocol, versions 0.2 and 1.0-draft: what it asks, read, and answers in its shapes."""
