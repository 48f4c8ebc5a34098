"""The commands, a file each: what is asked on the command line becomes calls of the pipeline and an exit status."""
