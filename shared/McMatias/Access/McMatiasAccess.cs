namespace Mostrador.McMatias.Access;

/// <summary>The levels of <see cref="McMatiasGate"/>, by name (contract 2).</summary>
public static class McMatiasAccess
{
    /// <summary>Everybody, and no token is looked at: signing in, and the documentation.</summary>
    public const string Open = "open";

    /// <summary>Every active user, within his branch.</summary>
    public const string User = "user";

    /// <summary>Super administrators.</summary>
    public const string SuperAdmins = "super-admins";

    /// <summary>From open to strict.</summary>
    public static IReadOnlyList<string> Levels { get; } = [Open, User, SuperAdmins];
}
