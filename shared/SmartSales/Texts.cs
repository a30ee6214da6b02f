namespace Mostrador.SmartSales;

/// <summary>Limits of texts that the contract does not limit.</summary>
internal static class Texts
{
    /// <summary>Characters at most: many times what anybody writes, and little beside what a document may hold.</summary>
    public const int Longest = 20_000;
}
