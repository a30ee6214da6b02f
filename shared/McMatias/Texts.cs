namespace Mostrador.McMatias;

/// <summary>Texts for which the contract names no limit.</summary>
internal static class Texts
{
    /// <summary>Characters that they may have, so that a document stays small.</summary>
    public const int Longest = 100_000;
}
