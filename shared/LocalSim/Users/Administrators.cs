using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Roles;

namespace Mostrador.LocalSim.Users;

/// <summary>
/// Who administers. Every change of that replaces this one document, so two administrators who take each other's role at the same time
/// conflict, and one of them stays (contract 11.3).
/// </summary>
public sealed record Administrators : IDocument<Administrators>
{
    /// <inheritdoc/>
    public static DocumentType<Administrators> Type { get; } = new("localsim-administrators", LocalSimDocuments.Stored.Administrators);

    /// <inheritdoc/>
    public string Key => "active";

    /// <summary>The active users with the role Admin.</summary>
    public required IReadOnlyList<long> UserIds { get; init; }

    /// <summary>Keeps up with a user who is new or changes.</summary>
    /// <exception cref="Kernel.Refusals.Refusal">Nobody would be left.</exception>
    internal static async Task Follow(Transaction transaction, User? before, User after)
    {
        if (Includes(before) == Includes(after))
            return;
        var stored = await transaction.Find<Administrators>("active");
        var others = (stored?.UserIds ?? []).Where(id => id != after.Id).ToList();
        if (Includes(after))
            others.Add(after.Id);
        else if (others.Count == 0)
            throw FastApiAnswer.BadRequest("Debe existir al menos un administrador activo");
        if (stored is null)
            transaction.Create(new Administrators { UserIds = others });
        else
            transaction.Replace(stored with { UserIds = others });
    }

    private static bool Includes(User? user) => user is { IsActive: true, RoleId: Role.AdminId };
}
