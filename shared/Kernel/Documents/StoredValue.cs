namespace Mostrador.Kernel.Documents;

/// <summary>The stored form of a value that is compared: what the JSON of the body holds.</summary>
internal static class StoredValue
{
    public static object Of<T>(T value) => value switch
    {
        string text => text,
        long number => number,
        int number => (long)number,
        bool flag => flag,
        DateTimeOffset instant => InstantConverter.Format(instant),
        DateOnly date => date.ToString("yyyy-MM-dd", null),
        _ => throw new NotSupportedException($"{typeof(T)} is not a type that queries compare."),
    };
}
