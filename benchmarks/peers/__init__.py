"""Graph engines that others run: each asked what we are asked, where it has the operation."""
