namespace Mostrador.PointOfSale.Access;

/// <summary>The levels of <see cref="PosGate"/>, by name.</summary>
public static class PosAccess
{
    /// <summary>Everybody.</summary>
    public const string Public = "public";

    /// <summary>Every active user.</summary>
    public const string Staff = "staff";

    /// <summary>Administrators and owners.</summary>
    public const string Managers = "managers";

    /// <summary>From open to strict.</summary>
    public static IReadOnlyList<string> Levels { get; } = [Public, Staff, Managers];
}
