namespace Mostrador.Api.Tests.SmartSales.Permissions;

/// Who may call an operation, whatever it is about (contract 2.4).
/// <param name="Roles">Which kinds of users pass.</param>
public sealed record Who(params string[] Roles)
{
    public const string Client = "client";
    public const string Cashier = "CAJERO";
    public const string Manager = "MANAGER";
    public const string Admin = "ADMIN";

    /// Callers without a token.
    public static Who Everybody { get; } = new(Client, Cashier, Manager, Admin) { IsPublic = true };

    /// Those who sign themselves instead of showing a token, which nobody looks at.
    public static Who Signers { get; } = Everybody with { LooksAtTokens = false };

    public static Who SignedIn { get; } = new(Client, Cashier, Manager, Admin);

    public static Who Staff { get; } = new(Cashier, Manager, Admin);

    public static Who Managers { get; } = new(Manager, Admin);

    public static Who Admins { get; } = new(Admin);

    public bool IsPublic { get; private init; }

    public bool LooksAtTokens { get; private init; } = true;
}
