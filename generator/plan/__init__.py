"""What will the SDK look like? An `Api` becomes an `SdkPlan`, with every name, annotation, import and path decided."""
