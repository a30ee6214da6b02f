namespace Mostrador.Kernel.Dialects.Stockly.Fields;

/// <summary>Optional fields with nothing in their place: texts, lists.</summary>
public static class OptionalFields
{
    /// <summary>The same field; absent = null.</summary>
    public static OptionalField<T?> OrNull<T>(this Field<T> field)
        where T : class => new(field, field.Read, null);
}

/// <summary>Optional fields with nothing in their place: numbers, days.</summary>
public static class OptionalValueFields
{
    /// <summary>The same field; absent = null.</summary>
    public static OptionalField<T?> OrNull<T>(this Field<T> field)
        where T : struct => new(field, sent => field.Read(sent), null);
}
