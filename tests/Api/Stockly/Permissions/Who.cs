using Mostrador.Stockly.Access;

namespace Mostrador.Api.Tests.Stockly.Permissions;

/// Who may call an operation (contract 2.3), and what the others are told.
/// <param name="Roles">The roles that pass.</param>
/// <param name="Refusal">What a member of another role is told.</param>
/// <param name="Removed">What a member is told who was removed; null = he passes.</param>
public sealed record Who(IReadOnlyList<string> Roles, Func<string, string> Refusal, (int Status, string Body)? Removed)
{
    private static readonly (int, string) NoMember = (403, Refused.NoMember);

    /// Callers without a token.
    public static Who Everybody { get; } = new(StocklyRole.All, Nobody, null) { IsPublic = true };

    /// Signed-in users, with or without a company.
    public static Who SignedIn { get; } = new(StocklyRole.All, Nobody, null);

    /// Members of the company, whatever their role.
    public static Who Members { get; } = new(StocklyRole.All, Nobody, NoMember);

    public bool IsPublic { get; private init; }

    public IEnumerable<string> Excluded => StocklyRole.All.Except(Roles);

    /// Kind A: a right on a resource.
    public static Who Right(string resource, string required, params string[] roles) =>
        new(roles, role => Refused.Right(resource, required, role), NoMember);

    /// Kind B: a list of roles.
    public static Who OneOf(params string[] roles) => new(roles, role => Refused.Role(role, roles), NoMember);

    /// Owners, with a sentence of its own for the others.
    public static Who Owners(string sentence) => new([StocklyRole.Owner], _ => Refused.With(sentence), NoMember);

    private static string Nobody(string role) => throw new InvalidOperationException($"No {role} is refused here.");
}
