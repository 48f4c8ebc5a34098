"""A `SdkPlan` becomes text: templates lay it out, `finish` formats it and proves that it compiles. Nothing is written here."""
