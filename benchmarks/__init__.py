"""Measure dezgraph beside what a user would do instead: `python -m benchmarks` (`make bench`).

Every figure is a ratio, or a size, of one run on one machine; nothing here is a test. The graphs come
from `benchmarks.generator`, which tests use as well.
"""
