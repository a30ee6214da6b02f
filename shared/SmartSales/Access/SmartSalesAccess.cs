namespace Mostrador.SmartSales.Access;

/// <summary>The levels of <see cref="SmartSalesGate"/>, by name (contract 2.4).</summary>
public static class SmartSalesAccess
{
    /// <summary>Everybody, and no token is looked at: signing in, and Stripe.</summary>
    public const string Open = "open";

    /// <summary>Everybody; whoever sends a token must send a good one.</summary>
    public const string Public = "public";

    /// <summary>Every active user.</summary>
    public const string User = "user";

    /// <summary>Whoever may order: the staff, and customers where the settings let them.</summary>
    public const string Order = "order";

    /// <summary>Managers and administrators.</summary>
    public const string Managers = "managers";

    /// <summary>Administrators.</summary>
    public const string Admins = "admins";

    /// <summary>From open to strict.</summary>
    public static IReadOnlyList<string> Levels { get; } = [Open, Public, User, Order, Managers, Admins];
}
