"""What will the SDK look like? An `Api` becomes an `SdkPlan`: every Python name, annotation, import and path decided."""
