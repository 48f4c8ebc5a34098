"""Generated files reach the disk: all of them or none, and only over what oarlock wrote before."""
