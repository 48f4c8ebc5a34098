"""A `SdkPlan` becomes text: templates lay it out, `finish` formats and proves it. Nothing is written to disk."""
