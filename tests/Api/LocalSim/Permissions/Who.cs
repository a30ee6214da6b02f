namespace Mostrador.Api.Tests.LocalSim.Permissions;

/// Who may call an operation (contract 2.2), and what the others are told.
/// <param name="Roles">Which of the seeded roles pass.</param>
/// <param name="Modules">Any one of these opens it to other roles.</param>
/// <param name="Refusal">What the others are told.</param>
public sealed record Who(IReadOnlyList<string> Roles, IReadOnlyList<string> Modules, string Refusal)
{
    public const string Admin = "Admin";
    public const string Seller = "Vendedor";
    public const string Accountant = "Contador";

    private static readonly string[] Every = [Admin, Seller, Accountant];

    /// Callers without a token.
    public static Who Everybody { get; } = new(Every, [], "") { IsPublic = true, IsForAll = true };

    /// Active users, even with a role that opens nothing.
    public static Who SignedIn { get; } = new(Every, [], "") { IsForAll = true };

    public bool IsPublic { get; private init; }

    public bool IsForAll { get; private init; }

    /// Administrators and nobody else.
    public static Who Admins(string refusal) => new([Admin], [], refusal);

    /// Roles with a module that the seeded roles but `Admin` do not have.
    public static Who Module(string module, string refusal) => new([Admin], [module], refusal);

    /// Roles with any one of these modules; the first is named to the others.
    public static Who AnyOf(IReadOnlyList<string> roles, params string[] modules) => new(roles, modules, $"No tienes acceso al módulo {modules[0]}");

    /// Whether a role of this name passes that opens one module, or none.
    public bool Passes(string role, string? module) => IsForAll || Roles.Contains(role) || (module is not null && Modules.Contains(module));
}
